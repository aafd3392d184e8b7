import type { IncomingMessage } from 'node:http';
import { json, type Answer } from './http-answer';
import type { SimulatedRoom } from './room';

export interface ControlledRooms {
  rooms(): readonly SimulatedRoom[];
  find(handle: string): SimulatedRoom | undefined;
  make(handle: string): SimulatedRoom;
}

export async function answerControl(_request: IncomingMessage, _url: URL, _rooms: ControlledRooms): Promise<Answer> {
  return json({}, 404);
}
