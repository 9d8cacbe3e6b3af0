import { Badge } from "@/components/ui/badge";
import { Checkbox, RadioGroup } from "@/components/ui/choices";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { SaveButton } from "@/components/ui/save-button";
import { PlainButton, Sign } from "@/components/ui/sign";
import { Part } from "./part";

export function Controls() {
  return (
    <>
      <Part title="Controls">
        <div className="row">
          <Sign href="#">Start the survey</Sign>
          <Sign href="#" size="small">
            Approve plan
          </Sign>
          <Sign href="#" back>
            Back to the map
          </Sign>
          <Sign href="#" back size="small">
            Back
          </Sign>
          <Sign type="button" disabled>
            Not now
          </Sign>
          <PlainButton href="#">Print</PlainButton>
          <SaveButton kind="pathway" id="x" text="Save this pathway" savedText="Saved" />
          <SaveButton kind="pathway" id="y" text="Save this pathway" savedText="Saved" saved />
          <Badge>Draft</Badge>
          <Badge tone="ok">Approved</Badge>
          <Badge tone="warn">Plan sent</Badge>
          <Badge tone="danger">Cannot graduate</Badge>
          <Badge tone="info">No plan yet</Badge>
        </div>
      </Part>
      <Part title="Form">
        <form className="grid gap-5" action="#">
          <ErrorSummary
            title="Two answers are missing"
            kept="What you typed is still here."
            errors={[
              { field: "name", message: "Enter a name to sign in with" },
              { field: "age", message: "Say how old you are" },
            ]}
          />
          <Field
            name="name"
            label="Name to sign in with"
            hint="Not your real name. You choose it."
            error="Enter a name to sign in with"
            autoComplete="username"
          />
          <Field name="password" label="Password" type="password" autoComplete="new-password" />
          <Field as="select" name="grade" label="Grade" short defaultValue="9">
            <option value="9">9</option>
            <option value="10">10</option>
          </Field>
          <Field as="textarea" name="why" label="Why this pathway?" defaultValue="Because" />
          <RadioGroup
            name="age"
            legend="How old are you?"
            error="Say how old you are"
            choices={[
              { value: "13", label: "13 or older" },
              { value: "under", label: "Under 13", hint: "Ask your school for a code." },
            ]}
          />
          <Checkbox name="agree" label="I am 13 or older" hint="We do not store your birthday." defaultChecked />
          <Sign>Sign up</Sign>
        </form>
      </Part>
    </>
  );
}
