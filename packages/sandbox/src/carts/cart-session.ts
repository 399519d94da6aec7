import type { RequestedLine } from "../checkout/priced-line.ts";
import type { Fields } from "../shop-file/fields.ts";

/** A cart as stored: what was put in; prices are worked out anew each time. */
export interface CartSession {
  id: string;
  owner?: string;
  lines: RequestedLine[];
  buyer: Fields | undefined;
  context: Fields;
  attribution: Record<string, string> | undefined;
  codes: string[] | undefined;
  canceled?: boolean;
}
