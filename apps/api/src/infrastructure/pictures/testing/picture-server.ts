import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** For `*.tiktokcdn.com`, trusted by nobody but specs: its key is here for everybody to read. */
const certificate = `-----BEGIN CERTIFICATE-----
MIIBdjCCAR2gAwIBAgIBATAKBggqhkjOPQQDAjAcMRowGAYDVQQDDBFtYWRlIHVw
IGZvciBzcGVjczAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowHDEa
MBgGA1UEAwwRbWFkZSB1cCBmb3Igc3BlY3MwWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAAQtkwEOIZJsSCDvsf2QFyoNa5QQNdsdl30n2mWRVibc6aBYshofk4HJ9TRx
2IXH7GVo9+LHCmvITpptv5Xk5nrvo04wTDAaBgNVHREEEzARgg8qLnRpa3Rva2Nk
bi5jb20wDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUm8g2eOppbj+65RvUB9PG
jj1/tm8wCgYIKoZIzj0EAwIDRwAwRAIgX/kPNG2F61lJPM1XAc9wQwC7SeheQpq3
xZJV7FwAdH8CIEG73ze7SZ0husFhPtWT4OK7SDh4G+W4nfBgxwokuDUO
-----END CERTIFICATE-----`;
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRVvcxtsa6oc/51m1
ZjuklZ4+mKzDaoDGGIabbB3EcqKhRANCAAQtkwEOIZJsSCDvsf2QFyoNa5QQNdsd
l30n2mWRVibc6aBYshofk4HJ9TRx2IXH7GVo9+LHCmvITpptv5Xk5nrv
-----END PRIVATE KEY-----`;

/** A server on loopback that is taken for TikTok's. */
export interface PictureServer {
  readonly port: number;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** What answers from now on. */
  answerWith(answer: (path: string, response: ServerResponse) => void): void;
  /**
   * The way there that the program takes, but for where names lead: the agent is the real one.
   * @param addresses what the name server says
   * @param trusted of those, which may be connected to although they are of this machine
   */
  agent(addresses: readonly string[], trusted?: readonly string[]): RequestFilteringHttpsAgent;
  close(): Promise<void>;
}

export async function pictureServer(): Promise<PictureServer> {
  const asked: string[] = [];
  const agents: RequestFilteringHttpsAgent[] = [];
  let answer: (path: string, response: ServerResponse) => void = (_, response) => response.writeHead(404).end();
  const server: Server = createServer({ key, cert: certificate }, (request, response) => {
    asked.push(request.url ?? '');
    answer(request.url ?? '', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    asked,
    answerWith: (other) => {
      answer = other;
    },
    agent: (addresses, trusted = []) => {
      const agent = new RequestFilteringHttpsAgent({ port, ca: certificate, lookup: leadingTo(addresses), allowIPAddressList: [...trusted] });
      agents.push(agent);
      return agent;
    },
    close: async () => {
      for (const agent of agents) agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Answers as `dns.lookup` does, with one address or all of them. */
function leadingTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_, options, callback) => {
    const [first] = found;
    if (options.all === true) callback(null, found);
    else callback(null, first?.address ?? '', first?.family);
  };
}
