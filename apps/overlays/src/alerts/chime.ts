/** Two notes, a fifth apart, as a small bell has them. */
const NOTES = [{ hertz: 880, at: 0 }, { hertz: 1_318.5, at: 0.09 }] as const;
const RINGS_SECONDS = 0.9;
/** Of full scale at volume 1: under a voice, not over it. */
const LOUDEST = 0.25;

/**
 * A short quiet sound that is made here, so that nothing is loaded for it. Between two sounds the audio device rests. OBS
 * lets a page sound; a browser may not before somebody has clicked, and then it is silent.
 * @param volume 0 to 1
 */
export function makeChime(volume: number): { ring(): void; close(): void } {
  let context: AudioContext | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const sound = (audio: AudioContext): void => {
    for (const { hertz, at } of NOTES) {
      const start = audio.currentTime + 0.02 + at;
      const tone = new OscillatorNode(audio, { frequency: hertz, type: 'sine' });
      const level = new GainNode(audio, { gain: 0 });
      level.gain.setValueAtTime(0, start);
      level.gain.linearRampToValueAtTime((volume * LOUDEST) / NOTES.length, start + 0.012);
      level.gain.exponentialRampToValueAtTime(0.0001, start + RINGS_SECONDS);
      tone.connect(level).connect(audio.destination);
      tone.start(start);
      tone.stop(start + RINGS_SECONDS);
    }
  };

  return {
    ring: () => {
      if (volume === 0 || typeof AudioContext === 'undefined') return;
      context ??= new AudioContext();
      const audio = context;
      clearTimeout(rest);
      rest = setTimeout(() => void audio.suspend().catch(nothing), RINGS_SECONDS * 1_000 + 500);
      // A page that may not sound resumes never, or when somebody clicks: what was due by then has passed.
      const asked = performance.now();
      void audio.resume().then(() => performance.now() - asked < 500 && sound(audio), nothing);
    },
    close: () => {
      clearTimeout(rest);
      void context?.close().catch(nothing);
    },
  };
}

const nothing = (): void => undefined;
