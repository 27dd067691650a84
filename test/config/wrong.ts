/** A configuration with one mistake of each kind that its environments can have. */
export const wrongEnvironments = `environments:
  - name: prod
    deployment: private
    timeZone: Asia/Beijing
    match: { workspaces: [prod], apps: [ONEX570DA892117] }
    window: { before: 15 minutes }
    logs:
      gateway: { kind: grafana, url: https://grafana.example.com }
      gateway-eror: { kind: loki }
      business: { kind: loki, url: grafana.example.com, datasource: P8E8, labels: { app: mgs } }
      phone: { kind: template, url: "https://logs.example.com/search{?from,to}" }
      default: { kind: loki, url: https://grafana.example.com, datasource: P8E8, labels: { app: mgs }, tenant: a }
  - name: test
    deployments: public
`;

/** Where each mistake stands, and the words that say what to do about it. */
export const wrongPlaces: readonly (readonly [place: string, words: RegExp])[] = [
  ['4:15', /"timeZone" cannot be "Asia\/Beijing": write an IANA name such as UTC or Asia\/Shanghai/],
  ['6:23', /"before" cannot be "15 minutes": write a number and its unit, from 1s to 7d/],
  ['8:24', /"kind" cannot be "grafana"; use one of loki, kibana, /],
  ['9:7', /unknown key "gateway-eror"; did you mean "gateway-error"\?/],
  ['10:36', /"url": write a whole address such as https:/],
  ['11:37', /"url": .*traceId/],
  ['12:104', /unknown key "tenant"; the keys here are kind, url, /],
  ['14:5', /unknown key "deployments"; did you mean "deployment"\?/],
];

/** Two environments that an error could not be told between. */
export const clashingEnvironments = `environments:
  - { name: prod, deployment: private, match: { workspaces: [prod], apps: [ONEX570DA892117] } }
  - { name: prod, deployment: public, match: { workspaces: [sit, prod], apps: [ONEX570DA892117] } }
`;

/** @see wrongPlaces */
export const clashingPlaces: typeof wrongPlaces = [
  ['3:13', /another environment is called prod already; give this one another name/],
  ['3:66', /the workspace prod is listed by the environment prod already; list it in one of the two/],
  ['3:80', /the app ONEX570DA892117 is listed by the environment prod already; list it in one of the two/],
];
