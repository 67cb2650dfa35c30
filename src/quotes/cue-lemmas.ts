/**
 * The verbs with which one speaks, judges, asks or believes, each with the frames it takes:
 *
 * - `q` attributes direct speech ("…", he said)
 * - `t` takes a that-clause, `z` one without "that" as well
 * - `n` takes a noun phrase as what is said (announce a ceasefire)
 * - `o` its object is who or what it speaks of (accuse Russia)
 * - `h` its object is who is spoken to (tell reporters, urge Kyiv)
 * - `i` takes an infinitive (vow to retaliate)
 * - `a` characterises its object with "as", `c` without (describe it as a war, call it a war)
 * - `d` denies
 * - `m` is an attitude, not an utterance (believe, fear)
 * - `!` speaks only with somebody as its subject (a report suggests nothing by itself)
 * - `+for` takes that preposition (call for a truce), several joined by a slash
 *
 * From common knowledge of news English. `src/train/lexicon.ts` turns the table into `lexicon.ts` with all inflected forms.
 */
export const CUE_LEMMAS = `
say qtzn; tell qthz; state qtn; add qtz!; declare qtnc; announce qtn!; claim qtzni; argue qtz; insist qtz+on; assert qtn; maintain qt;
stress qtn; emphasise qtn; emphasize qtn; underline qtn!; underscore qtn!; note qtn!; observe qt!; remark qt+on; point qt!+to; comment q+on;
explain qtn; clarify qt; confirm qtn!; reiterate qtn; repeat qtn; affirm qtn; reaffirm qtn; assure qth; reassure qth; remind qth!; inform qth!+of/about;
write qt; tweet qt; post qt; text q!; email q!; message q!; quip q; confide q; reflect q!; fume q; scoff q!; enthuse q; gush q!; moan q; howl q; bellow q; thunder q!; hiss q!;
deadpan q; tease q!; gasp q!; wail q; venture q!; reason q!; elaborate q!; jest q; sneer q; rant q; beam q!; recite q!; blurt q; stammer q; rule qt!; joke qt; reply qt; respond qt; answer q; ask qhi!+for; inquire q; wonder qm; shout q; cry q;
scream q; whisper q; mutter q; exclaim q; yell q; retort qt; continue q; conclude qt; recall qt; remember q!; recount qt; reveal qtn!; disclose qtn;
report qtzn!+on/about; estimate qtzn!; specify qtn!; suggest qtn!; hint qt+at; imply tn!; indicate qtn!; signal qtn!; allege qtn; charge qt; contend qt; acknowledge qtn;
admit qtzn+to; concede qtn; confess qt+to; boast qt; brag qt; complain qt+about/of; lament qtn; bemoan qn; deplore qo; regret qtnm; grumble qt;
testify qt; pledge qtni!; vow qtni; promise qtni!; swear qtni; guarantee tn!; offer ni!; volunteer q; propose qtni; recommend qtn; advise qth;
advocate qn; plead qi+for; beg qhi+for; appeal qi!+for; implore qh; urge qthn; encourage qh; exhort qh; request qtn; demand qtni!; order qhn!; instruct qht;
command qh!; warn qthi+of/against/about; caution qth+against; threaten qotni!; predict qtn!; forecast tn!; speculate qt; theorize qt;
mention qtn!; describe qa!; characterise a!; characterize a!; portray a!; depict a!; label c!; brand c!; dub c; term c!; call qc!+for/on; denounce qoa;
condemn qoa; criticise qoa; criticize qoa; slam qoa; blast qo!; lambast qo; lambaste qo; rebuke qo; decry qo; castigate qo; chastise qo; reprimand qo; scold qo;
accuse qo; blame qo; mock qo!; ridicule o!; insult o!; praise qoa; hail qoa!; laud qo; commend qo; applaud qo; congratulate qo; thank qo;
welcome qo!; salute qo; defend qo!; echo qo!; deny qtndi; refute nd; rebut nd; reject qnda!; dispute qtnd!; dismiss qnda!; rebuff nd; repudiate nd;
contradict o!; question qo!; challenge o!; doubt tnm; believe qtzm; think qtzm; feel qtzm; fear qtznm; hope qtzim; anticipate tnm!;
assume tzm; presume tzm; suspect tzm; consider nm!; reckon qtzm; suppose tzm; foresee tnm; envisage tnm; expect tnim!; worry qtm+about; see a!;
apologise q+for/to; apologize q+for/to; object qt+to; protest qt!+against; refer +to; allude +to; speak +of/about/against; talk +of/about;
judge t; express n!; voice n!; raise n!; issue n!; convey n!;
narrate q; proclaim qtnc; profess qt; avow t; attest qt!+to;
ponder q; muse q; intone q; drawl q; snap q; growl q; opine qt; posit t; postulate t; stipulate t; guess qtz; go q; put q;
calculate qt; fret qt; marvel q; rage q; whine q; crow q; admonish qo; chide qo; counsel qth; concur q; summarise q; summarize q; hit q; fire q; chime q; correct q!; single a!;
highlight qtn!; counter qt!; agree qt!+with/to; disagree q!; rejoin q!; interject q!; interrupt q!; chant q!; murmur q!; mumble q!; roar q!;
bark q!; sigh q!; laugh q!; smile q!; shrug q!; nod q!; grin q!; sob q!; chuckle q!; groan q!; deem c; view a!; regard a!; perceive a!; interpret a!; want !; seek !;
accept qtn!; sing q!; greet q!;
`;
