import { startSimulator, type SimulatedRoom, type Simulator } from '@app/webcast-simulator';
import type { Browser, Page } from 'playwright-core';
import { Organizer } from '../parts/organizer';
import { makeDataDir, startProgram, type Program } from '../parts/program';

/** A program with a session that is on, and pages as OBS loads them. */
export interface AirRoom {
  program: Program;
  readonly simulator: Simulator;
  readonly room: SimulatedRoom;
  readonly organizer: Organizer;
  readonly session: string;
  readonly token: string;
  /** The address of an overlay, at the program or at another door to it. */
  address(page: string, query?: string, origin?: string): string;
  /** As a power cut would, and up again at the same place. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

const HOST = 'mali_star';

export async function openAirRoom(seed: number): Promise<AirRoom> {
  const dataDir = makeDataDir();
  const simulator = await startSimulator({ seed });
  const settings = { WEBCAST_URL: simulator.url };
  const program = await startProgram(dataDir.path, settings);
  const organizer = await Organizer.signIn(program.signInLink);
  const room = simulator.room(HOST);
  const session = await organizer.start(HOST);
  await room.until(({ watchers }) => watchers === 1);
  const token = new URL(program.overlayLink).searchParams.get('token') ?? '';
  const opened: AirRoom = {
    program, simulator, room, organizer, session, token,
    address: (page, query = '', origin = opened.program.url) => `${origin}/${page}?token=${token}${query === '' ? '' : `&${query}`}`,
    crash: async () => {
      const { port } = new URL(opened.program.url);
      await opened.program.kill();
      opened.program = await startProgram(dataDir.path, { ...settings, PORT: port });
      await room.until(({ watchers }) => watchers === 1);
    },
    close: async () => {
      await opened.program.stop();
      await simulator.close();
      dataDir.remove();
    },
  };
  return opened;
}

/** A browser source: a window of its own, in which nobody is signed in. */
export async function browserSource(browser: Browser, size = { width: 1080, height: 1920 }): Promise<Page> {
  return (await browser.newContext({ viewport: size, locale: 'en-US' })).newPage();
}
