import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { StatusLine } from "@/components/ui/status-line";
import { Waiting } from "@/components/ui/waiting";
import { Part } from "./part";

export function States() {
  return (
    <Part title="States">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(17rem,1fr))] gap-5">
        <EmptyState
          title="No plan yet"
          text="Pick a job you like, and we lay out the courses that lead there."
          href="#"
          action="Find a job"
        />
        <Waiting title="Drawing the map" text="Lines first, then the stops. If it takes long, the list is ready." />
        <div className="state">
          <StatusLine state="saving">Saving</StatusLine>
          <StatusLine state="saved">Saved 10:42</StatusLine>
          <StatusLine state="unsent">Not sent yet: 3</StatusLine>
          <StatusLine state="offline">You are offline</StatusLine>
        </div>
        <div className="grid content-start gap-3">
          <Note>Only the middle wage is known.</Note>
          <Note tone="ok" title="Sent">
            Your counselor can see it now.
          </Note>
          <Note tone="warn" title="You are offline">
            Your last 3 answers are kept on this phone.
          </Note>
          <Note tone="danger" title="Not saved">
            Nothing you typed is lost. Try again.
          </Note>
        </div>
      </div>
      <div className="mt-6 grid max-w-[47.5rem] gap-4">
        <Progress done={0} total={30} label="Question 1 of 30" />
        <Progress done={15} total={30} label="Question 16 of 30" />
        <Progress done={30} total={30} label="All 30 questions answered" />
      </div>
    </Part>
  );
}
