import { runAsCommand } from "./command-line.mjs";
import { ensureInstalled } from "./install.mjs";

runAsCommand(import.meta.url, async ([name]) => {
  await ensureInstalled();
  const { writeNextMigration } = await import("../migrations/next-migration.mjs");
  const folder = await writeNextMigration(name);
  console.log(
    folder
      ? `Wrote prisma/migrations/${folder}/migration.sql: read it, add by hand what a Prisma schema cannot say, and start.`
      : "Nothing changed: the migrations already lead to prisma/schema.",
  );
});
