export * from "./feed.ts";
export * from "./commerce.ts";
