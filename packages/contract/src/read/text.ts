import { Failure } from "../failure.ts";
import { malformed, type Read, tooMuch } from "./malformed.ts";

const MAX_TEXT = 5_000;

/**
 * C0 and C1 controls but tab and line feed, and the bidirectional embeddings, overrides and isolates: what comes from
 * outside must not reorder or hide the page's own words. The plain marks that right-to-left text needs stay.
 */
// oxlint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text up to 5,000 characters; control characters that could reorder or hide text on screen are taken out. */
export const text: Read<string> = (value, path) => {
  if (typeof value !== "string") throw malformed(path, "text", value);
  if (value.length > MAX_TEXT) throw tooMuch(path, `at most ${MAX_TEXT} characters`, value.length);
  return value.replace(UNSEEN, "");
};

/** Text with something to see in it: names and titles, which label controls. */
export const title: Read<string> = (value, path) => {
  const shown = text(value, path);
  if (shown.trim() === "")
    throw new Failure({ code: "malformed", path, message: `${path}: expected text, got only blanks` });
  return shown;
};

/** An identifier: 1–300 characters, not blank. */
export const identifier: Read<string> = (value, path) => {
  if (typeof value !== "string" || value.trim() === "" || value.length > 300)
    throw malformed(path, "an id of 1 to 300 characters", value);
  return value;
};

const ISO_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** An ISO 8601 date or time, kept as the text it came as. */
export const time: Read<string> = (value, path) => {
  if (typeof value !== "string" || !ISO_TIME.test(value) || Number.isNaN(Date.parse(value)))
    throw malformed(path, "an ISO 8601 time such as 2026-11-20T09:41:00Z", value);
  return value;
};

export function oneOf<const T extends string>(...allowed: readonly T[]): Read<T> {
  return (value, path) => {
    if (!allowed.includes(value as T)) throw malformed(path, `one of ${allowed.join(", ")}`, value);
    return value as T;
  };
}

/** An ISO 3166-1 alpha-2 code. */
export const country: Read<string> = (value, path) => {
  if (typeof value !== "string" || !/^[A-Z]{2}$/.test(value))
    throw malformed(path, "a country code such as US", value);
  return value;
};
