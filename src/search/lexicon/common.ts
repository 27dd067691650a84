import { stem } from '../stem.ts';

/**
 * English words that are frequent in technical writing and that no entry is called by, counted over the documentation
 * of open source packages. They are spelled right, so they are never taken for a slip of a word that resembles them,
 * and they say as little as words that the catalog does not have.
 */
const WORDS = `
ability able absolute abstract abstraction acceptable accessor accessors accidental accidentally accommodate
according accurate achieve achieved acorn action actions activity acts adapt added adding addition additional
additions address adds adheres adjust adjusted advanced advisory affect affected affecting affects agent agree agreed
alarm algorithm algorithms alias aliased aliases align alive allocate allocated allocation allocations almost
alongside alphabetically alternative alternatives ambiguous among analysis anchor anchors announce anyway append
appended applicable applied applies apply applying approach appropriate arbitrary arch architecture architectures
archive array arrays arrive arrived arrow artifacts assert assertion assertions asserts assign assigned assigning
assignment associate associated assume assumed assumes assuming asynchronous asynchronously attach attached attacker
attempt attempting attempts attribute attributes audit author authors automated automatic automatically automation
availability avoid avoiding await aware backpressure backticks backward backwards bad badge balance banner bare base
based basic become becomes begin beginning begins behave behaves behavior behaviors behaviour believe bell below
benchmark benchmarks benefit benefits best better big bigint binaries binary bind binding bindings black blob blog
blue boolean bootstrap bottom bought bound boundary bounds braces bracket brackets branch branches brand brief bring
brought bugs builder building built builtin builtins bump button buy bypass byte bytes cable calculated calculation
callback callbacks camera campaign canonical capabilities capability capture captured cared careful cares carry catch
category caught caveat caveats center chain chaining challenge chance character characters charge chars chart charts
chase cheap checkout chinese choice choose chose chosen chunk chunks circular circumstances claims clarification
clarify clarity clash class clean cleanup clear clearer clearly click clone cloned cloning closure cluster codebase
codename coerce coerced collaborator collaborators collect collection colon column combination combine combined comma
command commands commas comment comments commit commits common commonly community compact compare compared comparing
comparison comparisons compat compatibility compatible compilation compile compiled compiler compilers compiles
compiling complex compliance compliant complicated comply component components comprehensive compressed compression
computed computer concatenated concatenation concept concurrent condition conditional conditions configurable confirm
conflict conflicting conflicts conform confusing confusion conjunction consider considerations considered consistency
consistent consistently consists console consolidate const constraints construct constructed constructing
construction constructor constructors consult consume consumed consuming consumption contact contain contained
containing contains context contexts continue continuing contrast contribute contributing contribution contributions
contributor contributors controlled convenience convenient convention conventions cook copied copies copy copying
copyright counter couple course cover covered coverity create created creates creating creation critical cursor curve
custom customer customization customize cycle dark dashboard database dead deadline deadlock deal debugger decide
decimal decision declaration declarations declare declared dedicated deep deeper default defaults defer define
defined defines defining degree delay delete deleted deleting delimited delimiter delta demo demos deprecate
deprecated deprecation deprecations depth dereference derive derived describe described describes describing
description descriptions descriptive descriptor descriptors design designation desired destination destroy destroyed
destructor destructuring detached detail detailed details detect detected detection detects determine determined
determining deterministic developer developers developing development diagnostic diagnostics dictionary difference
differences difficult digest direct direction directive directives directly directories directory dirty disagree
disconnect disconnected discuss discussed discussion disk dispatcher display displayed displays distinct distinguish
distribute distributed distribution distributions document documentation documents door doors double download
downloaded downloading downloads drain drive driving dump duplex duplicate duplicated duplication duration
dynamically earlier early easier easily easy echo ecosystem edge edit editing editor effect effective effectively
effects efficient effort element elements eliminate email emails embedded emeriti emeritus emit emits emitted emitter
emitting encourage enforce engine engineer engineers engines english enhance enter entered entire entirely entries
entry enumerable equality equivalent escape escapes escaping especially establish established evaluate evaluated
evaluation event events ever everywhere excess excessive excited exclude excluding exclusive exec executable
executables execute executed executes executing execution existence exit exiting exits expand expect expectation
expectations expected expects expensive experience experimental explanation explicit explicitly express expressed
expression expressions extend extended extending extends extension extensions external externally extra extract
extracted extraneous extremely fact factor factory fall fallback false falsy familiar fan faster fatal faulty favor
favour feature features feedback feel feeling feels felt field fields filename filenames filesystem fill filter
filtering final finally fingerprint finish finished finishes fire fired fixed fixture fixtures fixup flakiness
flexible float floating floor flow flows flush focus folder folders follow followed following follows font foot
foreground forget fork forks form formal formatter formerly forms forty forward four frame frames free french
frequently fresh front fulfills full functional functionality fund funding furnished further future garbage generate
generated generates generating generation generator generic german getter getters global globally globals goal
governance gracefully grammar granted graph great greater green group groups guarantee guaranteed guarantees guess
guidance guide guidelines half hands hard harden hardware hash hashes haven head heading hear heard height held hell
hello helper helpers helpful hence hereby hidden hide hierarchy high higher highlight highlighting hint hints
historical history hoisted hold homepage honored hook hooks hope hopefully hot however html idea ideas identified
identifies identify identifying idle ignore ignored ignores ignoring illustrates impact implicit implicitly implied
implies import important imported importing imports impossible improve improved improvement improvements improves
improving inbox inclusion incoming incompatible inconsistencies increase increased indent indentation independent
independently indicate indicates indicating individual individuals infinite infrastructure inherit inheritance
inherited inherits initial initially initiatives inject inline inner insecure insert inside inspect inspecting
inspection installation installer instance instanceof instances instantiate instantiation instead instructions
integer integers integrate integration integrity intend intended intent interact interacting interaction interactive
interest interested interesting intermediate interoperability interpret interpreted interval interview introduce
introduced introduces introduction inverse involved involving isolate isolated item items iterate iterating iteration
japanese job jobs join keepalive kernel keyboard keyword keywords korean label labels land landed landing language
languages large larger late layer layout lazily lazy lead leading leads leak leaking leaks learn learned leave
leaving left legacy legal length lengths letter letters level levels lexical lexicographically libc license licensed
licenses life lifecycle lifetime light lights limitation limitations lint listen listener listeners literal literals
little live loader loaders local locale localhost locally located location locations lock logger logic logical logo
logos long loop loops lose loser loss lots low lower lowercase machine machines magic mail mailto main maintain
maintained maintainer maintainers maintaining maintains maintenance major majority malicious manage managed
management manages managing manifest manipulate manipulation manner manual manually map mark markdown marked market
marketing marking marks mask master match material math matrix meaningful measure mechanism mechanisms media member
members mention mentioned merge merged merging meta metadata metrics microtask middle milliseconds mime minimal
minimize minimum minor minutes misleading mistake mitigate mixed model modern modernize modification modifications
module modules monitor month months move moved moving multiline multiple namespace namespaces native nature nearest
necessarily necessary negative nested nesting newline newlines newly news nice nits node nodes noise nope normalize
normalized notable notation notice notices notifies notify nullptr numbers numeric observed obsolete obtain obtained
obtaining offers official offset okay older ongoing opaque open opened operator operators opposed optimization
optimizations optimize optimized order ordered ordering ordinary organization original originally otherwise outer
outgoing outlined outside outstanding overflow overhead overridden override overrides overriding overview overwrite
overwriting overwritten owner ownership pack packed packet padding page pain pair pairs paragraph parallel parent
parentheses partial partially partner password past patch patched patches path paths pattern patterns pause paused
pending perf perform performance performant performed performing performs persist persistent personal phase phrase
physically pick picked pieces ping pipeline place placed places plain plan planned planning plans platform platforms
play playing plus point pointer pointers pointing points policy popular port portable portion portions ports position
positional positive possibility post postmortem posts potential potentially pound powerful practical practice
practices precedence preceding precise predefined predictable prefer preference preferred prefix prefixed preload
premature prepare prepared preparing presence presentation preserve preserved pretty prevent preventing prevents
previous previously primarily primary primitive primitives primordials print printed printing prints prior priority
private problematic processor produce produced produces product profile profiler programmatically progress project
projects promise promises promisified prone propagate protect protecting prototype prototypes provider providers pull
punctuation punycode pure purpose purposes push pushed pushes pushing quarter queries query quiet quit quite quote
quotes race raise raised rare rather read readability readable reading ready reasonable reasonably rebase rebuild
record records recursive recursively red redirect redistribute reduce reduced redundant refactor refactoring refer
reference referenced references referred refers refine regardless registries registry regression regressions regular
related relative relax relevant reliability reliable rely relying remain remainder remaining remains remember remind
reminder removal remove removed removes removing rename renamed render reorder repeat repeated replace replaced
replacement replaces replacing repo report reporter reporting reports repos repository represent representation
represented representing represents requirement requirements reserved respect respective respectively responsibility
responsible rest restart restore resume retain retrieve retrieved retrieving reusable reuse reused reverse revert
reverted review reviews revise revoke reword rewrite rewritten right ring risk road robot robust role rule rules run
runner running runtime runtimes safe safely safer sale sales sample satisfy save saved saves saving scalar scan
scenario scenarios schedule schema scheme scope scoped scopes score scream script scripts search searching section
sections segment select selected selecting selection selects sell semantic semantics semicolons sense sensitive
sentence sentences separate separated separately separator sequence sequences sequential serve servername serves
setter setuid seven severity shallow shape share shared sharing sharp shell shipped shipping ships short shortcut
shorten shorter shorthand shot shutdown side significant significantly silence silently similar simple simpler
simplified simplify single sit situation situations size skip skipped skipping slash slashes sleep slice slide
slightly slower small smaller smart snapshot snapshots snippet software sold solution sound sounds source sources
space spaces spacing span spanish spawn speak speaking special specifically specification specifications specified
specifier specifiers specifies specify specifying speed spelling split splitting spread stability stable staff stand
standalone standard standardize standards standup stat state stated statement statements statistics stats stay step
steps stories story stray street strict stricter strictly string strings strip strong strongly struct study style
styles styling subclass subdirectory subject sublicense submit submitted subpath subscribe subsequent subset
substantial subsystem suffix suitable suite summary superfluous supplier supply support supported supporting supports
suppress sure surprising surrogate survey symbol symbolic symbols sync synchronous synchronously table tabs tagged
tags talk talking task tasks team technical temp template templates temporarily temporary term terminal terminate
terminated termination terms test tested testing tests themselves therefore thin third threat threats tick ticket
tickets tied tier timer timers tiny title together tool tooling tools top total towards trace track tracker tracking
traditional trailers trailing transfer transferred transition transitive treat treated treats triagers trigger
triggered triggers true truncate truncated trust trusted truthy tweak typical typically unaware uncaught uncommon
undeclared underlying understand understanding undocumented unhandled unified unify unintended unique unit units unix
unlike unlikely unnecessary unneeded unpipe unsafe unset unsupported untrusted unused update upload uppercase urls
usable usage useful useless username utilities utility vague valuable value values variant variants variety various
vary vector vendor verbose versioning virtual visible visit void vulnerabilities vulnerability vulnerable wait
waiting wake walk walking wall warm warn warning warnings warranty watch watching water website well whatever
whenever whether white whitespace widely width wildcard win window wish won wonder woods workaround worker workers
workflow workflows worse worst wrap wrapped wrapper wrapping wraps writable write wrote yeah yellow yep yes yourself
zero
`;

const stems: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/).map(stem));

/** True for the stem of a frequent word. */
export function isCommon(term: string): boolean {
  return stems.has(term);
}
