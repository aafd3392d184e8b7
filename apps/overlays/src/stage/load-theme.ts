import type { Theme } from './read-parameters';

/** What the first frame is written in, by theme. The rest of each family comes when a text needs it. */
const faces: Readonly<Record<Theme, readonly string[]>> = {
  broadcast: ['650 29px "Inter Variable"', '600 29px "Barlow Condensed"', '700 29px "Barlow Condensed"'],
  light: ['650 29px "Inter Variable"', '600 29px "Barlow Condensed"', '700 29px "Barlow Condensed"'],
  neon: ['600 29px "Chakra Petch"', '700 29px "Chakra Petch"', '700 29px "Oxanium Variable"'],
  paper: ['400 29px "Sriracha"', '800 29px "Fraunces Variable"'],
  minimal: ['800 29px "Archivo Variable"'],
};

/** Theme and letters together: as long as a blank picture is better than an unstyled one. */
const PATIENCE_MS = 2_500;
const AGAIN_MS = 10_000;

/**
 * Brings in the style sheet of a theme and the letters that every picture has, so that no frame shows another theme or a
 * stand-in for a font. Never fails and never hangs: without its sheet a theme looks like `broadcast`, and comes later.
 */
export function loadTheme(theme: Theme): Promise<unknown> {
  const sheet = theme === 'broadcast' ? Promise.resolve() : addSheet(theme);
  const ready = sheet.then(() => Promise.allSettled(faces[theme].map((face) => document.fonts.load(face, 'Aa0'))));
  return Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

function addSheet(theme: Theme): Promise<void> {
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `/overlay-assets/theme-${theme}.css` });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      setTimeout(() => void addSheet(theme).then(resolve), AGAIN_MS);
    };
    document.head.append(link);
  });
}
