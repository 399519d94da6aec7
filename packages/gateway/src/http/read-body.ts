import { Failure } from "@shop-feed/contract";
import type { Read } from "@shop-feed/contract/read";
import type { Context } from "hono";
import { readBounded } from "../read-bounded.ts";

/** The browser's request itself is wrong; answered as 400, unlike a shop's malformed answer. */
export class BadBody extends Failure {}

const MAX_BYTES = 100_000;

/** The request's JSON through its reader. @throws BadBody with the path of the first field that does not fit */
export async function readBody<T>(context: Context, read: Read<T>): Promise<T> {
  const length = Number(context.req.header("Content-Length") ?? 0);
  // A chunked body announces no length, so reading it has its own end.
  const text = length > MAX_BYTES ? undefined : await readBounded(context.req.raw.body, MAX_BYTES);
  if (text === undefined)
    throw new BadBody({ code: "malformed", message: `The body is larger than ${MAX_BYTES} bytes` });
  let json: unknown;
  try {
    json = text === "" ? {} : JSON.parse(text);
  } catch {
    throw new BadBody({ code: "malformed", message: "The body is not JSON" });
  }
  return checked(json, read);
}

/** One value of a path or query through its reader. @throws BadBody */
export function checked<T>(value: unknown, read: Read<T>, path = "$"): T {
  try {
    return read(value, path);
  } catch (error) {
    if (error instanceof Failure)
      throw new BadBody({ code: "malformed", message: error.message, path: error.path });
    throw error;
  }
}
