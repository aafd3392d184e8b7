/** A picture that is not there by then is not worth a late alert. */
const PATIENCE_MS = 500;

/**
 * Loads a picture ahead, so that what stands in for it is never seen to change. @returns the address when it can be shown
 * at once, null when it fails or takes too long
 */
export async function pictureReady(url: string | null): Promise<string | null> {
  if (url === null) return null;
  const picture = new Image();
  picture.referrerPolicy = 'no-referrer';
  picture.src = url;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const ready = await Promise.race([picture.decode().then(() => url, () => null), late]);
  clearTimeout(timer);
  return ready;
}
