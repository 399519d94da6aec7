import { expect } from "playwright/test";

/** Expectations about what a person sees: they wait, as a person on a slow phone does. */
export const see = expect.configure({ timeout: 10_000 });
