const oldest = [20, 19];

/** One sentence about what keeps Waymark from running on this machine, or null. */
export const checkMachine = (version = process.versions.node, platform = process.platform) => {
  const [major, minor] = version.split(".").map(Number);
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    return `Waymark needs Node.js ${oldest.join(".")} or newer, and this is ${version}: install a newer one from your system or nodejs.org.`;
  }
  if (platform === "win32") return "Waymark runs on Linux and macOS: on Windows, start it inside WSL.";
  return null;
};
