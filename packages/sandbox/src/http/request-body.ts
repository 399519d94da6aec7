import type { Context } from "hono";
import { type Fields, record } from "../shop-file/fields.ts";
import { TransportError } from "./transport-error.ts";

export interface RequestBody {
  raw: string;
  fields: Fields;
}

/** The JSON object that was sent; nothing at all counts as `{}` (complete and cancel need no body). */
export async function requestBody(context: Context): Promise<RequestBody> {
  const raw = await context.req.text();
  if (raw === "") return { raw, fields: {} };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw new TransportError(400, "invalid_json", `The body is not JSON: ${(cause as Error).message}`);
  }
  return { raw, fields: record(value, "$") };
}
