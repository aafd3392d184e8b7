import type { IncomingMessage } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { isSameOrigin } from './same-origin.guard';

// Nest's own copy of Socket.IO has its own types.
type Options = Parameters<IoAdapter['createIOServer']>[1];
type Server = ReturnType<IoAdapter['createIOServer']>;

/** No client sends more than a session's id. */
const LARGEST_MESSAGE_BYTES = 16_384;

/**
 * Sockets of the product's own pages and of programs only. A browser opens a WebSocket for a page of any site, and brings
 * the cookie along when that page comes from another port of the same machine.
 */
export class SameOriginAdapter extends IoAdapter {
  override createIOServer(port: number, options?: Options): Server {
    const own = {
      serveClient: false,
      maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
      allowRequest: (request: IncomingMessage, decide: (error: string | null, allowed: boolean) => void) => decide(null, isSameOrigin(request.headers)),
    };
    return super.createIOServer(port, { ...options, ...own } as Options);
  }
}
