import type { DatabaseSync } from "node:sqlite";

/** Ends every link of an account, as if its owner had done so at the shop; tells how many there were. */
export function revokeGrants(database: DatabaseSync, login: string): number {
  const grants = database
    .prepare("SELECT id FROM oauth WHERE model = 'Grant' AND body ->> '$.accountId' = ?")
    .all(login)
    .map((row) => row["id"] as string);
  for (const id of grants)
    database.prepare("DELETE FROM oauth WHERE grant_id = ? OR (model = 'Grant' AND id = ?)").run(id, id);
  return grants.length;
}

/** Expires the account's access tokens now; refresh tokens still work. Tells how many there were. */
export function expireTokens(database: DatabaseSync, login: string): number {
  const { changes } = database
    .prepare("DELETE FROM oauth WHERE model = 'AccessToken' AND body ->> '$.accountId' = ?")
    .run(login);
  return Number(changes);
}
