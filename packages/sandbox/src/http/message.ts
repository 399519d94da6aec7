/** UCP messages; `path` is a JSONPath into the response. */
export interface ErrorMessage {
  type: "error";
  code: string;
  path?: string;
  content: string;
  severity: "recoverable" | "requires_buyer_input" | "requires_buyer_review" | "unrecoverable";
}

export interface NoticeMessage {
  type: "warning" | "info";
  code: string;
  path?: string;
  content: string;
}

export type Message = ErrorMessage | NoticeMessage;

/** Something the platform can mend by changing the request. */
export function recoverable(code: string, path: string, content: string): ErrorMessage {
  return { type: "error", code, path, content, severity: "recoverable" };
}
