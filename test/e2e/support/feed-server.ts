import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a path answers: a JSON value, or a hand on the response (to hang, to break off, to lie about the type). */
export type Answer = ((response: ServerResponse) => void) | object;

/** A server for feeds that are not as they should be, on a site of its own. */
export interface FeedServer {
  readonly url: string;
  answers: Record<string, Answer>;
  close(): Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  const feeds: FeedServer = { url: "", answers: {}, close: () => Promise.resolve() };
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    const answer = feeds.answers[new URL(request.url ?? "/", "http://x").pathname];
    if (!answer) return void response.writeHead(404).end();
    if (typeof answer === "function") return answer(response);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(answer));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return Object.assign(feeds, {
    url: `http://feeds.localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  });
}
