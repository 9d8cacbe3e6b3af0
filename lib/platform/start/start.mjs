// Plain JavaScript without dependencies: it runs before the installation, also on a Node.js that is too old.
import { checkMachine } from "./check-machine.mjs";

const complaint = checkMachine();
if (complaint) {
  console.error(complaint);
  process.exitCode = 1;
} else {
  import("./supervise.mjs").then(({ supervise }) => supervise({ dev: process.argv.includes("--dev") }));
}
