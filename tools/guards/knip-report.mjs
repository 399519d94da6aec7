// A knip reporter: how many files it processed, which its own JSON leaves out, and one line for each finding.

const WHAT = {
  files: "is imported by nothing: delete it, or name it as an entry in knip.json",
  exports: "is exported and used by nobody else: drop the export",
  duplicates: "is exported twice",
  enumMembers: "is never used",
  dependencies: "is a dependency that nothing imports",
  devDependencies: "is a devDependency that nothing uses",
  unlisted: "is imported but is no dependency of this package",
  unresolved: "cannot be found",
};

export default function report({ issues, counters }) {
  const problems = Object.entries(WHAT).flatMap(([kind, what]) =>
    Object.values(issues[kind] ?? {}).flatMap((bySymbol) =>
      Object.values(bySymbol).map(({ filePath, symbol }) => {
        const file = filePath.replace(`${process.cwd()}/`, "");
        return kind === "files" ? `${file} ${what}` : `${file}: ${symbol} ${what}`;
      }),
    ),
  );
  process.stdout.write(JSON.stringify({ seen: counters.processed, problems }));
}
