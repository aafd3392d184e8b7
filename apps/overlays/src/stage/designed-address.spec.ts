import { OVERLAY_PAGES, OVERLAY_PARAMETERS, parametersOf, sayChoices, type OverlayChoices, type OverlayPage, type OverlayParameterId } from '@app/contracts';
import { readAlertParameters } from '../alerts/read-alert-parameters';
import { readChatParameters } from '../chat/read-chat-parameters';
import { layoutOf } from '../leaderboard/board-layout';
import { readParameters, type OverlayParameters } from './read-parameters';

/** As the designer writes it. */
const read = (page: OverlayPage, choices: OverlayChoices): OverlayParameters => readParameters(`?${new URLSearchParams(sayChoices(page, choices)).toString()}`);
const common = ['position', 'scale', 'theme', 'bg', 'accent', 'text', 'surface', 'font', 'lang', 'motion', 'stale'] as const satisfies readonly OverlayParameterId[];

/** What the overlays understand of each of them; the background is painted before anything else runs. */
const understood: Partial<Record<OverlayParameterId, (read: OverlayParameters) => string>> = {
  top: ({ top }) => String(top),
  header: ({ header }) => (header ? 'on' : 'off'),
  title: ({ title }) => title ?? '',
  position: ({ position }) => position ?? '',
  scale: ({ scale }) => String(scale),
  theme: ({ theme }) => theme,
  accent: ({ colors }) => colors.accent ?? '',
  text: ({ colors }) => colors.text ?? '',
  surface: ({ colors }) => colors.surface ?? '',
  font: ({ font }) => font ?? '',
  lang: ({ lang }) => lang,
  motion: ({ motion }) => motion,
  stale: ({ stale }) => stale,
  layout: ({ query }) => layoutOf(query),
  least: ({ query }) => String(readAlertParameters(query).least),
  alertSeconds: ({ query }) => String(readAlertParameters(query).seconds),
  sound: ({ query }) => (readAlertParameters(query).volume === null ? 'off' : 'on'),
  lines: ({ query }) => String(readChatParameters(query).most),
  lineSeconds: ({ query }) => String((readChatParameters(query).stayMs ?? 0) / 1_000),
};

/** Everything that can be chosen of one of them, or what is at its bounds. */
function valuesOf(id: OverlayParameterId): readonly string[] {
  const parameter = OVERLAY_PARAMETERS[id];
  switch (parameter.kind) {
    case 'choice':
      return parameter.options;
    case 'number':
      return [parameter.least, parameter.usual, parameter.most].map(String);
    case 'text':
      return ['Fan club', 'ผู้สนับสนุน & เพื่อน', 'x'.repeat(parameter.most)];
    case 'font':
      return ['Noto Serif', 'Sarabun'];
    case 'color':
      return ['#ff0055', '#00aaff'];
    case 'ground':
      return ['green', 'transparent', '#0000ff'];
  }
}

describe.each(OVERLAY_PAGES)('an address of /%s that was designed', (page) => {
  it.each(parametersOf(page))('means by %s what was chosen', (id) => {
    const understand = understood[id];
    for (const value of valuesOf(id)) if (understand !== undefined) expect(understand(read(page, { [id]: value }))).toBe(value);
  });

  it('means the usual where nothing was chosen, as if it said nothing', () => {
    const { query: _, ...nothing } = readParameters('');
    const { query, ...usual } = read(page, Object.fromEntries(parametersOf(page).map((id) => [id, String(OVERLAY_PARAMETERS[id].usual)])));
    expect([[...query], usual]).toEqual([[], nothing]);
  });
});

it('every parameter that all pages have is one of those that every page reads', () => {
  const everywhere = (Object.keys(OVERLAY_PARAMETERS) as OverlayParameterId[]).filter((id) => OVERLAY_PARAMETERS[id].pages.length === OVERLAY_PAGES.length);
  expect(everywhere).toEqual(common);
  expect(common.filter((id) => id !== 'bg' && understood[id] === undefined)).toEqual([]);
});
