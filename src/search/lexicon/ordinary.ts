import { stem } from '../stem.ts';

/**
 * Everyday and office words that are spelled right and are about something else. They are never taken for a slip of the
 * catalog's words ("lunch" is not "launch"), and they weigh against an answer.
 */
const WORDS = `
lunch dinner breakfast coffee tea beer pizza sandwich sushi cake birthday party wedding holiday holidays vacation
weekend monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december summer winter autumn weather rain raining snow sunny storm ticket tickets meeting
meetings meet retro retrospective sprint backlog roadmap kickoff workshop conference slides deck agenda calendar
invite room desk office chair elevator parking garage kitchen fridge microwave printer printers paper scanner
projector mouse laptop laptops macbook charger headphones headset mic microphone reviewer reviewed approve approved
approval pr prs jira confluence wiki figma notion excel spreadsheet powerpoint pdf word docs chapter book books
article newsletter podcast video videos movie movies film music song songs concert game games football soccer
basketball tennis lost player season league cup olympics gym bike bicycle car cars bus train trains subway taxi
flight flights plane airline hotel trip travel traveling city town country beach mountain river house home apartment
rent family wife husband mom dad mother father brother sister son daughter kid kids baby child children friend
friends dog dogs cat cats pet pets doctor hospital sick ill fever cold flu covid medicine health dentist vaccine
money salary bonus payroll invoice invoices budget expense expenses tax taxes parcel gift card hire hiring hired
interviews candidate candidates recruiter onboarding manager boss ceo cto hr intern interns colleague colleagues
coworker promotion resign school university college student students teacher lesson exam exams homework love loved
good awesome amazing cool funny fun haha lol happy sad angry tired bored worried welcome congrats congratulations
cheers bye goodbye ciao nah chat teach eat eating ate drink drinking sleeping living designs designer draft strategy
vision mission quarterly annual yearly monthly weekly daily deadlines milestone proposal launch competitor lawyer
orange purple pink color colour colours north south east west world earth sky sun moon star stars tree flower garden
fish bird birds animal animals food milk bread rice chicken beef egg eggs fruit apple apples banana sugar salt soup
salad cheese chocolate cookie cookies lorem ipsum dolor amet consectetur adipiscing elit sed eiusmod tempor
incididunt labore dolore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip
commodo consequat duis aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint
occaecat cupidatat proident sunt culpa officia deserunt mollit anim laborum almoço jantar café reunião sexta feira
segunda terça quarta quinta sábado domingo feriado férias aniversário festa futebol chuva trabalho casa carro filho
filha amigo amigos makan siang malam rapat libur liburan kantor rumah mobil hujan bola ulang tahun anak teman kopi
nasi cuti bridge hall glass chairs lamp heater aircon ac battery batteries rings spam phonebook nap dream dreams
forecast temperature degrees mile miles kilometer meter kilo shoes shirt jacket dress clothes hair eyes hand hands
feet heart blood voice face smile laugh cry joke jokes fight war peace police election vote president government timesheet timesheets mute notification notifications onboarding doc readme merge merges repo wiki elevator lift escritório
kantor elevador law
court church god christmas easter eid ramadan newyear halloween thanksgiving
`;

const stems: ReadonlySet<string> = new Set(WORDS.trim().normalize('NFD').replace(/\p{M}/gu, '').split(/\s+/).map(stem));

/** True for the stem of an everyday word. It tells little even where the catalog has it. */
export function isOrdinary(term: string): boolean {
  return stems.has(term);
}
