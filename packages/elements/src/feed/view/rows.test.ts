import { expect, it } from "vitest";
import { rowsAround } from "./rows.ts";

it.each([
  [0, 200, [0, 1, 2, 3]],
  [100, 200, [97, 98, 99, 100, 101, 102, 103]],
  [199, 200, [196, 197, 198, 199]],
  [200, 200, [197, 198, 199]],
  [0, 1, [0]],
  [0, 0, []],
])("around row %i of %i", (row, posts, rows) => {
  expect(rowsAround(row, posts)).toEqual(rows);
});
