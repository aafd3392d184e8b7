import type { Request } from 'express';

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const loopbackName = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;
const traces = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/**
 * True when the request was made on this machine. A proxy on this machine speaks for others and gives itself away by a
 * header; a page of another site that points its name here gives itself away by that name.
 */
export function isOnThisMachine({ socket, headers }: Pick<Request, 'headers'> & { readonly socket: { readonly remoteAddress?: string | undefined } }): boolean {
  return loopback.test(socket.remoteAddress ?? '') && loopbackName.test(headers.host ?? '') && traces.every((name) => headers[name] === undefined);
}
