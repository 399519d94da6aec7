import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fileResponse } from "../../tools/start/file-response.ts";

const folder = mkdtempSync(join(tmpdir(), "shop-feed-file-"));
const file = join(folder, "segment.m4s");
writeFileSync(file, "0123456789");
afterAll(() => rmSync(folder, { recursive: true }));

async function ask(headers: Record<string, string> = {}, path = file, method = "GET") {
  const response = await fileResponse(
    new Request("http://localhost/", { method, headers }),
    path,
    "no-cache",
  );
  return response && { response, body: await response.text() };
}

describe("a file over HTTP", () => {
  it("has its type, length and validator", async () => {
    const asked = await ask();
    expect(asked?.response.status).toBe(200);
    expect(Object.fromEntries(asked?.response.headers ?? [])).toMatchObject({
      "accept-ranges": "bytes",
      "cache-control": "no-cache",
      "content-length": "10",
      "content-type": "video/iso.segment",
    });
    expect(asked?.body).toBe("0123456789");
  });

  it.each([
    ["bytes=0-3", 206, "bytes 0-3/10", "0123"],
    ["bytes=7-", 206, "bytes 7-9/10", "789"],
    ["bytes=-2", 206, "bytes 8-9/10", "89"],
    ["bytes=5-900", 206, "bytes 5-9/10", "56789"],
    ["bytes=10-", 416, "bytes */10", ""],
    ["bytes=-0", 416, "bytes */10", ""],
    ["bytes=0-1,4-5", 200, null, "0123456789"],
    ["bytes=4-2", 200, null, "0123456789"],
    ["lines=1-2", 200, null, "0123456789"],
  ])("answers Range: %s with %i", async (range, status, contentRange, body) => {
    const asked = await ask({ range });
    expect(asked?.response.status).toBe(status);
    expect(asked?.response.headers.get("content-range")).toBe(contentRange);
    expect(asked?.body).toBe(body);
  });

  it("is not sent again to who has it, and not at all for HEAD", async () => {
    const etag = (await ask())?.response.headers.get("etag") ?? "";
    const again = await ask({ "if-none-match": etag });
    expect([again?.response.status, again?.body]).toEqual([304, ""]);
    const head = await ask({}, file, "HEAD");
    expect([head?.response.headers.get("content-length"), head?.body]).toEqual(["10", ""]);
  });

  it("is nothing if there is none, or only a folder", async () => {
    expect(await ask({}, join(folder, "missing"))).toBeUndefined();
    expect(await ask({}, folder)).toBeUndefined();
  });
});
