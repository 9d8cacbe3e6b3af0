import { stopChildren } from "./children.mjs";
import { complain } from "./command-line.mjs";

/** What was brought up, to be taken down in reverse; a second signal hurries what is still waiting. */
export const makeStopper = ({ log }) => {
  const steps = [];
  let began = 0;
  let hurryNow;
  const hurry = new Promise((resolve) => (hurryNow = resolve));
  const stop = async (code, { message } = {}) => {
    if (began) return;
    began = Date.now();
    if (message) log(message);
    for (const step of steps.reverse()) {
      try {
        await step(hurry);
      } catch (error) {
        complain(error);
      }
    }
    await stopChildren();
    process.exit(code);
  };
  const onSignal = () => {
    // npm passes a Ctrl-C on that the terminal has sent as well: that is one, not two.
    if (began && Date.now() - began > 300) hurryNow();
    else void stop(0, { message: "Stopping ..." });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  return { stop, onStop: (step) => steps.push(step), isStopping: () => began > 0 };
};
