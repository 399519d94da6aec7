// Readers of untrusted JSON, for parsers here and in adapters.
export { lenientList, list, spareList, uniqueList } from "./read/list.ts";
export { malformed, type Read, type ReadResult } from "./read/malformed.ts";
export { flag, integer, number } from "./read/number.ts";
export { object, optional, record, spare } from "./read/object.ts";
export { country, identifier, oneOf, text, time, title } from "./read/text.ts";
export { url } from "./read/url.ts";
