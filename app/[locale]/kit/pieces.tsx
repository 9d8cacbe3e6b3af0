import { Banner } from "@/components/ui/banner";
import { Blazes } from "@/components/ui/blazes";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { Pager } from "@/components/ui/pager";
import { Sheet } from "@/components/ui/sheet";
import { Steps } from "@/components/ui/steps";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { Part } from "./part";

const jobs = [
  { title: "Registered Nurses", wage: "$93,600", growth: "+4.9%" },
  { title: "Medical Assistants", wage: "$44,200", growth: "+12.5%" },
];

const columns = [
  { key: "title", label: "Occupation", cell: (job: (typeof jobs)[0]) => job.title },
  { key: "wage", label: "Middle wage", numeric: true, cell: (job: (typeof jobs)[0]) => job.wage },
  { key: "growth", label: "Growth", numeric: true, cell: (job: (typeof jobs)[0]) => job.growth },
];

const crumbs = [{ href: "#", label: "All clusters" }, { label: "Health Science" }];

export function Pieces() {
  return (
    <>
      <div className="part grid gap-5">
        <Banner
          hue="health"
          mark="n16-health"
          title="Health Science"
          lede="Help people get well and stay well."
          crumbs={crumbs}
          crumbsLabel="You are here"
          sums={[
            { value: 5, label: "pathways" },
            { value: 116, label: "occupations" },
          ]}
        />
        <Banner
          hue="digital"
          pale
          mark="n16-it"
          title="Web & Digital Communications"
          crumbs={crumbs}
          crumbsLabel="Way"
        />
      </div>
      <div className="page">
        <Facts
          facts={[
            { label: "Middle wage", value: "$93,600", note: "All states, May 2024" },
            { label: "Growth", value: "+4.9%", note: "All jobs: +3.1%" },
            { label: "School", value: "Bachelor’s degree" },
          ]}
        />
        <Part title="Sheet, table, tabs">
          <Sheet edge={9} legend={<span>A legend in words</span>}>
            <div className="p-5">A map stands here.</div>
          </Sheet>
          <Disclosure summary="The map as a table" open>
            <Table caption="Occupations" columns={columns} rows={jobs} rowKey={(job) => job.title} />
          </Disclosure>
          <div className="mt-6">
            <Table caption="Sideways" narrow="scroll" columns={columns} rows={jobs} rowKey={(job) => job.title} />
          </div>
          <Pager shown="20 of 116 shown" next={{ href: "#", label: "Show the next 20" }} />
          <div className="mt-6">
            <Tabs
              label="Frameworks"
              tabs={[
                { href: "#a", label: "16 clusters", count: 79, current: true },
                { href: "#b", label: "14 clusters", count: 72 },
              ]}
            />
          </div>
        </Part>
        <Part title="Steps and blazes">
          <Steps
            steps={[
              { title: "Say what you like", text: "30 questions." },
              { title: "See what fits", text: "And how sure we are." },
            ]}
          />
          <Blazes items={[{ title: "Your answers are yours", text: "Nothing goes to other companies." }]} />
        </Part>
      </div>
    </>
  );
}
