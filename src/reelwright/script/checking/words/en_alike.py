"""English words that mean nearly the same in a report of research, and bent forms that share no beginning.

Groups are divided by ';' or a line's end; the first word of a group stands for all of them.
"""

GROUPS = """
show demonstrate reveal indicate illustrate display depict trace; employ utilize exploit
method approach technique procedure; place location site; find detect discover identify spot found
build construct create built construction creation; begin start commence began begun; end finish ended
decrease decline drop fall shrink reduce reduction loss lose lessen dwindle fell fallen shrank shrunk lost
increase rise grow growth climb rose risen grew grown spread expand expansion; weight mass biomass weigh
kind type sort class category; part portion section; share fraction proportion percentage
choose select pick choice selection chose chosen; allow enable permit let; require need demand necessary
help assist aid support; change alter modify alteration modification
distinguish differentiate distinction apart; important crucial essential vital key
main primary chief principal; aim goal purpose objective want intend wish
examine investigate study analyze analysis explore evaluate assess test
measure quantify gauge index metric; area region zone; forest wood woodland; farmland arable cropland
farm farmer agriculture agricultural; rain precipitation rainfall; people person human
previous prior former earlier; recent lately; original initial; now current present nowadays
frequent often; rare uncommon scarce seldom; usual general; typical normal
enough sufficient adequate suffice; suitable appropriate proper; correct right; exact accurate precise
wrong incorrect false; error mistake
difficult hard complex complicated tough challenge problem difficulty
easy simple straightforward simplicity; result outcome; cause reason induce provoke trigger
believe think thought consider suppose assume assumption; suggest imply; tell say state claim told said
report write wrote written; speak talk conversation dialog spoke address verbal speech
scientist researcher; company firm vendor maker; software program; tool toolkit toolbox; processor gpu
improve enhance; inexpensive cheap; costly expensive; year annual; season seasonal; insect entomofauna
animal fauna; vegetation plant flora; sea ocean marine; heart cardiac; cancer tumor carcinoma
disease illness; medicine drug; doctor physician; death die mortality dead; old age; man male men
woman female women; child children kid; city urban town; country nation; picture image photo photograph
sound acoustic; book novel; story narrative tale; writer author; character protagonist
link edge connection tie connect; network graph; cluster group; layer stratum strata; mean average
middle mid centre center; top upper; threshold limit; range span extent; run execute execution ran
speed velocity pace; duration time; publish release; collect gather; keep retain preserve kept maintain
discard remove delete throw thrown; include incorporate contain comprise consist; combine merge join unite
divide split separate division; give provide offer supply gave given; get obtain acquire derive got
see observe notice saw seen observation; know aware knew known knowledge
understand comprehend grasp understood understanding; explain account explanation
predict forecast foretell prediction; calculate compute computation; correspond match agree
associate correlate relate; depend rely; affect influence impact effect
protect conserve conservation protection; destroy damage destruction; danger risk threat hazard
safe secure safety; strong powerful strength; weak feeble; wide broad width; long length; deep depth
high tall height; identical equal; alike similar comparable; several various multiple; sole alone single
whole entire complete full total; random stochastic; automatic automate; possible feasible
true actual real; clear obvious evident apparent; common widespread; success succeed successful
fail failure; global worldwide world; near close vicinity nearby; remote distant far
inside internal inner; outside external outer; settle colonize; decide decision; happen occur arise
appear emerge seem; remain stay persist continue; stop cease halt; move transfer shift motion
transmit send sent; copy duplicate; inhabit live; eat food feed diet; equation formula
mathematics mathematical; theory theoretical; train learn; sample specimen; experiment trial
proof prove proven; ask request question asked; answer respond reply response; idea concept notion
word term; language linguistic; advance progress proceed develop progression development; invade invasion
prevent avoid hinder; solve solution resolve; replace substitute replacement; recommend advise
hope envision; attempt effort; ability able capable capacity; trust reliance; thick thickness
heat thermal; energy power; most majority; halve half; catch capture caught; fast quick rapid swift
slow sluggish; big large huge great; small little tiny; number count; gain benefit
produce generate production; receive reception; apply application; assign allocate; join participate
attach bind; invent devise; introduce propose introduction; describe description; fit suit
mark label qualify; spoil contaminate contamination; foot feet; mouse mice; hypothesis hypotheses
matrix matrices; criterion criteria; phenomenon phenomena; spectrum spectra; hold held; mean meant
meet met; bring brought; seek sought; teach taught; stand stood; win won; break broke broken; leave left
lead led; spend spent; drive drove driven; draw drew drawn; speak spoken; throw threw; begin beginning
forget forgot; hide hidden hid; vary variation variability variable; absent absence
contribute contribution; compare comparison; respond responsive; evolve evolution; consume consumption
exclude exclusion; conclude conclusion; extend extension; expect anticipate; frequent frequency
efficient efficiency; free freedom; sell sold sale; buy purchase bought; pay paid payment; cost price
foundation basis; fundamental basic; immediately instantly; perfect ideal; store memory storage
storm tempest; machine computer; device hardware; script code; customer client; patient sufferer
teacher instructor; student pupil; worker employee; leader head; rule law; choose opt; odd strange unusual
quiet silent; loud noisy; empty void; dirty polluted pollution pollute; clean purify; poison toxic toxin
sharp acute; flat level; round circular; trend development; steady stable constant; boundary border
gap lack; feature attribute trait; property characteristic; example instance; fact truth
detail particular; view perspective; task job; field domain discipline
"""
# forms whose British spelling differs where a stem is cut
SPELLINGS = (("our", "or"), ("yz", "ys"), ("ueue", "ueu"))
