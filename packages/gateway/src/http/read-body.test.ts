import { object, text } from "@shop-feed/contract/read";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { silentLogger } from "../logger.ts";
import { readBody } from "./read-body.ts";
import { respondFailure } from "./respond-failure.ts";

const CHUNK = 10_000;
const app = new Hono()
  .post("/", async (context) => context.json(await readBody(context, object({ note: text }))))
  .onError((error, context) => respondFailure(error, context, silentLogger));

/** The DOM's types do not know `duplex`, which Node asks for with a body that is a stream. */
function streamed(body: ReadableStream<Uint8Array>): Request {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, duplex: "half" };
  return new Request("https://g.example/", init);
}

/** A body that says no length, of that many chunks; counts those that were asked for. */
function chunked(chunks: number) {
  const seen = { pulled: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (seen.pulled >= chunks) return controller.close();
        seen.pulled++;
        controller.enqueue(new Uint8Array(CHUNK).fill(32));
      },
      cancel() {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, request: streamed(body) };
}

describe("reading a request's body", () => {
  it("stops reading a body without a length at its limit", async () => {
    const { seen, request } = chunked(1_000);
    const response = await app.request(request);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      code: "malformed",
      message: expect.stringContaining("larger"),
    });
    expect(seen).toEqual({ pulled: 11, cancelled: true });
  });

  it("counts bytes, not letters", async () => {
    const body = JSON.stringify({ note: "€".repeat(4_000) }) + " ".repeat(90_000);
    expect(body.length).toBeLessThan(100_000);
    expect((await app.request("/", { method: "POST", body })).status).toBe(400);
  });

  it("reads what fits, also where a letter is cut between two chunks", async () => {
    const bytes = new TextEncoder().encode('{"note":"€"}');
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 10));
        controller.enqueue(bytes.slice(10));
        controller.close();
      },
    });
    const response = await app.request(streamed(body));
    expect(await response.json()).toEqual({ note: "€" });
  });
});
