import { Note } from "@/components/ui/note";
import { PlainButton } from "@/components/ui/sign";
import type { SavedItemInput } from "@/lib/plans/schema";
import { fill } from "@/lib/platform/texts";
import type { PlanTexts } from "./texts";

type Kind = "saved" | "removed" | "keep" | "unknown" | "full";
type Props = { kind: Kind; item: SavedItemInput; title: string; back: string; texts: PlanTexts["home"] };

const words = (kind: Kind, title: string, texts: PlanTexts["home"]) => {
  if (kind === "unknown") return texts.notSaved;
  if (kind === "full") return texts.tooMany;
  return fill({ saved: texts.savedNow, removed: texts.removedNow, keep: texts.wanted }[kind], { title });
};

/** What came of a press on Save or Remove; a removed thing can be put back, a wished one saved after signing in. */
export function SavedNotice({ kind, item, title, back, texts }: Props) {
  const again = kind === "removed" ? texts.undo : kind === "keep" ? texts.wantedSave : null;
  return (
    <div role="status">
      <Note tone={kind === "unknown" || kind === "full" ? "warn" : "ok"}>
        <div className="row">
          <span>{words(kind, title, texts)}</span>
          {again ? (
            <form action="/api/v1/saved" method="post">
              <input type="hidden" name="kind" value={item.kind} />
              <input type="hidden" name="id" value={item.id} />
              <input type="hidden" name="on" value="1" />
              <input type="hidden" name="back" value={back} />
              <PlainButton>{again}</PlainButton>
            </form>
          ) : null}
          {back.includes("/home") ? null : <a href={back}>{texts.savedBack}</a>}
        </div>
      </Note>
    </div>
  );
}
