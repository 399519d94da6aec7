import { randomInt } from "node:crypto";
import type { HostOptions } from "../options.ts";
import { randomToken } from "../store/seal.ts";

/** How the browser that consented shows that it is the one that began. */
export type Proof = "cookie" | "claim" | "code";

/** Read aloud and typed by people: no letters that look alike, no vowels that make words. */
const CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789";

/** On the gateway's own site the cookie comes along; elsewhere the host's page, or the shopper, carries the proof. */
export function proofFor({ session, claimUrl }: HostOptions, mode: "popup" | "redirect"): Proof {
  if (session === "cookie") return "cookie";
  // A redirect comes back to the host's own page, which can carry the claim itself.
  return claimUrl === undefined && mode === "popup" ? "code" : "claim";
}

/** What is to be carried from the browser that consented to the one that waits; nothing where the cookie is the proof. */
export function newSecret(proof: Proof): string | undefined {
  if (proof === "cookie") return undefined;
  return proof === "claim" ? randomToken() : shortCode();
}

/** Codes are typed with dashes, spaces and small letters. */
export function asPresented(proof: Proof, text: string): string {
  return proof === "code" ? text.toUpperCase().replace(/[^A-Z0-9]/g, "") : text;
}

function shortCode(): string {
  return Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");
}
