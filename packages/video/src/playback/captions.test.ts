import { expect, it } from "vitest";
import { captionsFor } from "./captions.ts";

const tracks = ["en", "zh-Hans", "pt-BR", "pt-PT"].map((lang) => ({
  lang,
  label: lang,
  url: `/${lang}.vtt`,
}));

it.for([
  ["en", "en"],
  ["EN", "en"],
  ["en-GB", "en"],
  ["zh", "zh-Hans"],
  ["pt-PT", "pt-PT"],
  ["pt", "pt-BR"],
  ["fr", undefined],
  [null, undefined],
] as const)("captions for %s: %s", ([asked, found]) => {
  expect(captionsFor(tracks, asked)?.lang).toBe(found);
});
