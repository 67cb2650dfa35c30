const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** First names that mostly women bear in world news and that don't end in -a. From common knowledge. */
export const FEMALE_NAMES = names(`
  hillary nancy elizabeth elisabeth liz mary susan karen rachel sarah jane anne ann alice helen ruth margaret
  catherine katherine kate christine marine emmanuelle valerie nicole michelle melanie jill kirsten astrid ingrid
  mette benazir tansu madeleine janet yvette penny betty judith beth amy emily heather jennifer kathleen kristen
  laurie joan joyce carol ellen gretchen meghan charlotte sophie chloe claire isabelle simone zoe roxane dolores pilar
  carmen mercedes consuelo asel gulsen meral aynur brigitte agnes edith miriam esther naomi deborah golshifteh shirin
  nasrin parvin nazanin masih ilse ingeborg gudrun heike antje anke silke ute birgit margit gerd sigrid solveig liv
  turid randi inger kirsi päivi anneli sirpa dorothy shirley kimberly ashley brittany megan lauren caroline louise
  josephine pauline jacqueline dominique françoise hélène irène thérèse geneviève solange odile noémie aurélie julie
  sylvie élodie camille inès ines beatriz isabel raquel maribel soledad rocío rosario guadalupe milagros nour noor
  hind hanan iman amal rim reem maryam mariam maram manal wafa sahar samar rabab ghadeer rasha asmahan fatoumata
  aminatou bintou ngozi chioma adaeze folake blessing grace yael shulamit tzipi hagit orit anahit astghik shushan
  lusine nune gayane siranush araksi tamar nino ketevan khatuna elene tekle manana gulnar sevinj sevil aysel leyli
  gunel nigar irada ayten zeynep elif emine fatma ayşe ayse gül gul nur sibel pınar pinar özlem ozlem ljubov oksana
  olha yulia nataliia liubov lesia oleksandra iryna olena maryna svitlana tetiana halyna yuliia suu daw khin mei
  xiaomei yoko keiko akiko hanako noriko yuriko soo-mi eun-ju min-jung priyanka lakshmi sushma nirmala kavita
  selamawit tigist hiwot almaz genet bethlehem meseret yordanos saba letay freweini birtukan kidist
`);

/** First names that mostly men bear in world news. From common knowledge. */
export const MALE_NAMES = names(`
  john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
  steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey gary nicholas eric jonathan
  stephen larry justin scott benjamin samuel gregory patrick alexander jack dennis jerry tyler aaron henry douglas
  peter adam nathan zachary walter kyle harold carl arthur roger keith lawrence terry albert jesse austin bruce
  christian ralph roy eugene russell louis philip johnny howard martin fred stanley leonard gordon simon ian alan hugh
  nigel graham trevor colin stuart neil malcolm oliver harry leo max felix hans klaus jürgen jurgen wolfgang helmut
  gerhard dieter heinz karl friedrich wilhelm ludwig otto stefan sven lars olaf olav jens björn bjorn anders erik nils
  johan gustav magnus henrik mikael jonas jan pieter willem joost ruud dirk geert mats pekka juha timo jean pierre
  jacques françois francois henri laurent philippe olivier bernard gérard gerard thierry didier pascal michel marcel
  yves antoine guillaume nicolas mathieu emmanuel giovanni giuseppe marco paolo matteo luca francesco antonio roberto
  massimo carlo enrico silvio sergio pedro juan josé jose carlos luis manuel francisco miguel javier fernando rafael
  alberto diego pablo andrés andres gonzalo arsenio álvaro alvaro jorge ricardo rodrigo hugo nicolás césar cesar
  ernesto gustavo joão joao paulo rui nuno ivan boris vladimir dmitry dmitri dmytro sergei sergey serhiy mikhail
  mykhailo mykola nikolai nikolay alexei aleksei oleksiy oleksandr aleksandr yuri yuriy viktor igor ihor oleg oleh
  andrei andrey andriy pavel pavlo anatoly konstantin maxim maksym denys denis roman ruslan vadim vadym vitaly vitalii
  volodymyr petro taras bohdan ostap anton artem kirill gennady leonid lev stanislav yaroslav vyacheslav valery
  valeriy zoran dragan slobodan milan milorad goran nebojša dejan bojan nermin emir edin haris senad samir adnan ante
  mate josip stjepan miroslav jaroslav radovan ratko hashim ramush albin arben ilir bashkim besnik petr tomáš tomas
  jiří jiri lech jarosław jaroslaw andrzej krzysztof piotr marek wojciech zoltán zoltan gábor gabor lászló laszlo imre
  attila nicolae ion traian georgi boyko plamen rumen ahmed ahmad mohammed mohamed muhammad mahmoud mahmud ali hassan
  hasan hussein hussain omar umar osman othman khaled khalid ibrahim ismail yusuf youssef yousef abdul abdel abdullahi
  tariq tarek hamid hameed karim kareem nabil samer bashar walid waleed ziad faisal fahd saud salman bandar turki
  sultan nasser jamal gamal anwar hosni sami mahdi mehdi hadi reza mohsen hossein javad abbas qasem qassem akbar hamza
  bilal idris idriss moktar seydou amadou mamadou ousmane abdoulaye ibrahima cheikh modibo boubacar souleymane
  issoufou oumarou kofi kwame kwabena kwaku kojo yaw kwasi chinua emeka chidi tunde babatunde olusegun goodluck obinna
  nelson thabo cyril sipho abebe tesfaye getachew hailu haile tewodros mulugeta kebede girma berhane gebre debretsion
  abiy meles isaias salva riek deng abdel-fattah burhan mutasim yasir recep tayyip mevlüt mevlut mehmet mustafa kemal
  kemâl ahmet ismet bülent bulent hakan murat burak fatih emre serkan binali devlet hulusi yaşar yasar ilham heydar
  elnur vuqar vugar rovshan farhad elchin rasim elman anar orkhan tural ramil zakir hikmet ceyhun jeyhun nikol serzh
  armen arayik samvel hrachya hrant gevorg vahram tigran levon aram ashot karen garnik gurgen vazgen artur davit
  giorgi irakli mikheil zurab tornike levan vakhtang zviad eduard tengiz shalva gela bidzina benny yair ehud shimon
  yitzhak ariel moshe avi naftali yoav gideon eli haim chaim yossi itamar bezalel shinzo yoshihide fumio junichiro
  taro narendra manmohan rajiv rahul amit arvind sanjay vijay ashok suresh imran nawaz pervez asif shehbaz ilya nikita
  mustapha musa moussa issa isa misha vanya kolya joschka abdullah yahya zakaria luiz akira ezra bola jonah barka taha
  moqtada muqtada nikola andrea kosta luka sava jovica ilija illia mykyta danila kuzma sasha dima pasha grisha kostya
  slava kakha zaza gia mamuka vazha shota koba vano gianluca nicola elia borja béla bela gyula csaba géza geza rıza riza
  senya petya vasya tolya lyonya styopa mitya fedya borya yura zhora vova gena lyova roma tyoma danya vitya lyosha
  alyosha seryozha gosha valera luc rémi remi kaya osama usama yaya juma garba mutua krishna aditya surya shiva kenta yuta sota kazuya takuya tatsuya toomas
`);
