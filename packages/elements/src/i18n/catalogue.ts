/** A sentence with `{name}` places, or one per plural category of `{count}`; `other` is always there. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Key → message in one language. Missing keys fall back to English. */
export type Catalogue = Readonly<Record<string, Message>>;

export type MessageParams = Readonly<Record<string, string | number>>;
