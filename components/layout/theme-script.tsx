const applyTheme = `(d=>{d.scripted="";try{let t=localStorage.getItem("theme");if(t)d.theme=t}catch{}})(document.documentElement.dataset)`;

/** Runs before the first paint, so that a chosen theme never flashes. */
export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: applyTheme }} />;
}
