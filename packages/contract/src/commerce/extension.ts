/** The capability and key under which everything travels that UCP 2026-04-08 lacks; its schema is in `schema/`. */
export const EXTENSION = "dev.shopfeed.commerce";
export const EXTENSION_VERSION = "2026-11-01";
