import { wordSet } from '../util/word-set.ts';

/** First names that mostly women bear in world news and that don't end in -a, without accents. From common knowledge. */
export const FEMALE_NAMES = wordSet(`
  amparo socorro hillary nancy elizabeth elisabeth liz mary susan karen rachel sarah jane anne ann alice helen ruth margaret
  catherine katherine kate christine marine emmanuelle valerie nicole michelle melanie jill kirsten astrid ingrid
  mette benazir tansu madeleine janet yvette penny betty judith beth amy emily heather jennifer kathleen kristen
  laurie joan joyce carol ellen gretchen meghan charlotte sophie chloe claire isabelle simone zoe roxane dolores pilar
  carmen mercedes consuelo asel gulsen meral aynur brigitte agnes edith miriam esther naomi deborah golshifteh shirin
  nasrin parvin nazanin masih ilse ingeborg gudrun heike antje anke silke ute birgit margit gerd sigrid solveig liv
  turid randi inger kirsi paivi anneli dorothy shirley kimberly ashley brittany megan lauren caroline louise josephine
  pauline jacqueline dominique francoise helene irene therese genevieve solange odile noemie aurelie julie sylvie
  elodie camille ines beatriz isabel raquel maribel soledad rocio rosario guadalupe milagros nour noor hind hanan iman
  amal rim reem maryam mariam maram manal sahar samar rabab ghadeer asmahan aminatou bintou ngozi adaeze folake
  blessing grace yael shulamit tzipi hagit orit anahit astghik shushan lusine nune gayane siranush araksi tamar nino
  ketevan elene tekle gulnar sevinj sevil aysel leyli gunel nigar ayten zeynep elif emine ayse gul nur sibel pınar
  pinar ozlem ljubov liubov suu daw khin mei xiaomei yoko keiko akiko hanako noriko yuriko soo-mi eun-ju min-jung
  lakshmi selamawit tigist hiwot almaz genet bethlehem meseret yordanos letay freweini birtukan kidist
  lily phoebe hazel violet ivy daisy ruby harriet iris doris mavis joy hope faith eve paige brooke jade april june katie
  annie sally molly polly holly wendy cindy mandy tracy lucy nelly maud muriel gertrude hildegard irmgard anneliese
  marlene sabine christiane monique veronique beatrice clarisse clemence delphine estelle florence mathilde noelle
  yvonne annette colette juliette sharon alison gillian kathryn lynn robyn megumi naoko tomoko sakura mai linh thuy
  huong ximena paz luz ingvild ragnhild torunn aino anneke marijke gerda edit ildiko agnieszka
`);

/** First names that mostly men bear in world news, without accents, and that their ending doesn't tell. From common knowledge. */
export const MALE_NAMES = wordSet(`
  john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey gary nicholas eric jonathan
  stephen larry justin scott benjamin samuel gregory patrick alexander jack dennis jerry tyler aaron henry douglas
  peter adam nathan zachary walter kyle harold carl arthur roger keith lawrence terry albert jesse austin bruce
  christian ralph roy eugene russell louis philip johnny howard martin fred stanley leonard gordon simon ian alan hugh
  nigel graham trevor colin stuart neil malcolm oliver harry max felix hans klaus jurgen wolfgang helmut gerhard
  dieter heinz karl friedrich wilhelm ludwig stefan sven lars olaf olav jens bjorn anders erik nils johan gustav
  magnus henrik mikael jonas jan pieter willem joost ruud dirk geert mats pekka juha jean pierre jacques francois
  henri laurent philippe olivier bernard gerard thierry didier pascal michel marcel yves antoine guillaume nicolas
  mathieu emmanuel giovanni giuseppe luca juan jose carlos luis manuel miguel javier rafael andres jorge cesar rui
  ivan boris dmitry dmitri sergei sergey serhiy mikhail mykola nikolai nikolay alexei aleksei oleksiy oleksandr
  aleksandr yuri yuriy viktor igor ihor oleg oleh andrei andrey andriy pavel anatoly konstantin maxim maksym denys
  denis roman ruslan vadim vadym vitaly vitalii volodymyr taras bohdan ostap anton artem kirill gennady leonid lev
  valery valeriy zoran dragan slobodan milan milorad goran nebojsa dejan bojan nermin edin haris senad adnan ante mate
  josip stjepan radovan ratko hashim ramush albin arben ilir bashkim besnik petr tomas jiri lech jarosław jaroslaw
  andrzej krzysztof piotr marek wojciech zoltan gabor imre attila nicolae ion traian georgi boyko plamen rumen ahmed
  ahmad mohammed mohamed muhammad mahmoud mahmud ali hassan hasan hussein hussain omar umar osman othman khaled khalid
  ibrahim ismail yusuf youssef yousef abdul abdel abdullahi tariq tarek hamid hameed karim kareem nabil samer bashar
  walid waleed ziad faisal fahd saud salman bandar turki sultan nasser jamal gamal anwar hosni sami mahdi mehdi hadi
  reza mohsen hossein javad abbas qasem qassem akbar hamza bilal idris idriss moktar seydou amadou mamadou ousmane
  abdoulaye ibrahima cheikh boubacar souleymane issoufou oumarou kofi kwame kwabena kwaku yaw kwasi chinua emeka chidi
  tunde babatunde olusegun goodluck obinna nelson cyril abebe tesfaye getachew hailu haile tewodros mulugeta kebede
  girma berhane gebre debretsion abiy meles isaias salva riek deng abdel-fattah burhan mutasim yasir recep tayyip
  mevlut mehmet mustafa kemal ahmet ismet bulent hakan murat burak fatih emre serkan binali devlet hulusi yasar ilham
  heydar elnur vuqar vugar rovshan farhad elchin rasim elman anar orkhan tural ramil zakir hikmet ceyhun jeyhun nikol
  serzh armen arayik samvel hrachya hrant gevorg vahram tigran levon aram ashot garnik gurgen vazgen artur davit
  giorgi irakli mikheil zurab tornike levan vakhtang zviad eduard tengiz shalva gela bidzina benny yair ehud shimon
  yitzhak ariel moshe avi naftali yoav gideon eli haim chaim yossi itamar bezalel yoshihide narendra manmohan rajiv
  rahul amit arvind sanjay vijay ashok suresh imran nawaz pervez asif shehbaz ilya nikita mustapha musa moussa issa
  isa misha vanya kolya joschka yahya zakaria luiz akira ezra bola jonah barka taha moqtada muqtada nikola andrea
  kosta luka sava jovica ilija illia mykyta danila kuzma sasha dima pasha grisha kostya slava kakha zaza gia mamuka
  vazha shota koba gianluca nicola elia borja bela gyula csaba geza rıza riza senya petya vasya tolya lyonya styopa
  mitya fedya borya yura zhora vova gena lyova roma tyoma danya vitya lyosha alyosha seryozha gosha valera luc remi
  kaya osama usama yaya juma garba mutua krishna aditya surya shiva kenta yuta sota kazuya takuya tatsuya toomas
  ben tom tim joe bob bill jim sam dan nick mike steve chris matt greg jeff ken ron ted lucas liam noah ethan logan
  jacob luke owen evan seth ross craig shane wayne barry terence derek tony andy danny bobby jimmy johnny freddie archie
  alfie angus callum hamish fergus declan aidan cormac seamus padraig eoin niall ferenc istvan janos tamas balazs miklos
  sandor peeter tiit jaan rein ants urmas margus andrus janis valdis gintaras vytautas andris teemu antti jari matti
  petri heikki einar gunnar stefan halldor sigurd leif knut oystein trond kjell rasmus soren mads morten henning torben
  bent rolf uwe horst gunther dietmar jochen marcus julian adrian dominik florian tobias sebastian fabian moritz lorenz
  anselm ruben hector ramon enrique joaquin agustin cristobal esteban felipe matheus vicente lorne brad chad doug earl
  wade clay kirk dean glenn hank
`);
