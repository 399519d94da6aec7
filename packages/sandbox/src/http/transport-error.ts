import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The request itself is wrong or refused: answered as 4xx/5xx with `{code, content, continue_url?}`. */
export class TransportError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly headers: Record<string, string>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    content: string,
    headers: Record<string, string> = {},
  ) {
    super(content);
    this.name = "TransportError";
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
