/** The languages that the made-up crowd speaks. */
export type Language = 'th' | 'en' | 'zh' | 'ja' | 'ko' | 'vi' | 'id' | 'es' | 'ru' | 'ar';

/**
 * Nickname and @handle of everybody in the crowd, by language. All are made up. An empty handle is one that TikTok leaves out.
 * They hold what breaks layouts: styled letters, emoji alone, right-to-left text, very long and very short names.
 */
export const names: Readonly<Record<Language, readonly (readonly [nickname: string, handle: string])[]>> = {
  th: [
    ['มะลิ ชอบดูดวง', 'mali_duduang'], ['น้องแป้ง🌸', 'pang.blossom'], ['ส้มโอ หวานใจ', 'somo_waan'], ['ป้าจิ๋ว ขายส้มตำ', 'pajiew_somtam'],
    ['ต้นน้ำ', 'tonnam.stream'], ['พี่หมี ใจดี', 'bear_jaidee'], ['ใบเตยหอมฟุ้ง', 'baitoey_hom'], ['น้ำตาลปึก', 'namtan.puek'],
    ['ลุงชัย แม่สาย', 'lungchai_ms'], ['กุ้งเผา🔥', 'kung_pao_pao'], ['ฟ้าใส สายมู', 'fahsai.mu'], ['นัท กาแฟดำ', 'nut_blackcoffee'],
    ['✨เจ้าหญิงนิทรา✨', 'sleepy.princess.th'], ['ไข่เจียวหมูสับ', 'khaijiao_ms'], ['ดาวเหนือ', 'north.star.th'], ['แม่น้องภู', 'mae_nong_phu'],
    ['บอย ช่างไฟ', 'boy_electric'], ['ก้อนเมฆ ☁️', 'konmek.cloud'], ['หนูนา ปลาทู', 'nuna_platoo'], ['คุณนายตื่นสาย', 'khunnai_late'],
    ['เก้าอี้โยก', ''], ['โบว์สีชมพู🎀', 'bow.chomphu'], ['สายฝน ณ ปลายฟ้า', 'saifon_plaifah'], ['ข้าวเหนียวมะม่วงที่อร่อยที่สุดในซอยเจ็ด', 'mango.soi7'],
    ['ออมสิน', 'aomsin_save'], ['ตะวัน', 'tawan.lek'], ['น้าเล็ก', 'na_lek'], ['พลอยใส', 'ploysai.gem'],
  ],
  en: [
    ['Juniper Moon', 'junipermoon'], ['Captain Biscuit', 'capt.biscuit'], ['𝓛𝓾𝓷𝓪 𝓢𝓴𝔂', 'lunasky.x'], ['Old Tom & the Cat', 'oldtomcat'],
    ['★ Ruby Rae ★', 'rubyrae_star'], ['Dex', 'dex'], ['ᴘɪᴘᴘᴀ', 'pippa.tiny'], ['Marigold Finch', 'marigold.finch'],
    ['Theo (night shift)', 'theo_nights'], ['🌻🌻🌻', 'sunflower3'], ['Wren', 'wren.sings'], ['𝕹𝖔𝖛𝖆', 'nova_gothic'],
    ['Bartholomew Featherstonehaugh-Cholmondeley the Third', 'bart3'], ['Poppy P.', 'poppy.pp'], ['mo', 'mo'], ['Hazel from accounts', 'hazel_accounts'],
    ['Skylar ♡ books', 'skylar.books'], ['Finn the baker', 'finnbakes'], ['ɐpᴉsdn uʍop', 'upside.dawn'], ['Ivy 🐍', 'ivy.vines'], ['Just Gran', ''], ['Cosmo Quill', 'cosmoquill'],
  ],
  zh: [
    ['小满', 'xiaoman_88'], ['月亮不睡我不睡', 'moon.awake'], ['柠檬茶加冰', 'lemon_ice'], ['阿福的小店', 'afu.store'],
    ['云朵收藏家', 'cloud.collector'], ['桃桃🍑', 'taotao.peach'], ['老王爱钓鱼', 'wang_fishing'], ['晚风吹过稻田', 'evening.breeze'],
    ['豆沙包', 'doushabao'], ['星河', 'xinghe.w'], ['奶茶要三分糖', 'milktea30'], ['林深见鹿', 'deer_in_woods'],
    ['今天也要好好吃饭', 'eat.well.today'], ['糯米糰子', 'nuomi.tw'],
  ],
  ja: [
    ['さくら餅', 'sakuramochi_j'], ['ゆずの香り', 'yuzu.kaori'], ['ねこ三匹と暮らす', 'neko3biki'], ['ハルカ🌙', 'haruka.moon'],
    ['タケシ＠夜勤明け', 'takeshi_yakin'], ['抹茶ラテ部', 'matcha.latte.bu'], ['星野しずく', 'shizuku.h'], ['ぽんず', 'ponzu_p'],
    ['旅するパン屋', 'tabi.panya'], ['月見うどん', 'tsukimi.udon'], ['まめしば日和', 'mameshiba.b'], ['そら', 'sora_sora'],
  ],
  ko: [
    ['달빛산책', 'moonwalk.kr'], ['감자튀김요정', 'fry.fairy'], ['하늘이네', 'haneul_home'], ['보리차한잔', 'boricha.han'],
    ['민들레🌼', 'mindeulle'], ['새벽세시', '3am.seoul'], ['귤까는아저씨', 'tangerine.uncle'], ['토끼구름', 'rabbit_cloud'], ['봄날의곰', 'spring.bear'], ['떡볶이중독', ''],
  ],
  vi: [
    ['Bún chả buổi trưa', 'buncha.trua'], ['Hạt Mưa Nhỏ', 'hatmua.nho'], ['Cô Ba bán hoa', 'coba.banhoa'], ['Mèo Lười 🐱', 'meoluoi.vn'],
    ['Trà đá vỉa hè', 'trada.viahe'], ['Ngọc Lan', 'ngoclan.lan'], ['Anh thợ mộc', 'anhthomoc'], ['Sen Hồng', 'senhong_88'],
  ],
  id: [
    ['Kopi Susu Senja', 'kopisenja'], ['Bu Rini Katering', 'burini.catering'], ['Bintang Kecil ⭐', 'bintang.kcl'], ['Mas Joko Bengkel', 'masjoko_b'],
    ['Putri Hujan', 'putri.hujan'], ['Sambal Matah', 'sambal.matah.id'], ['Dewi Pagi', 'dewi_pagi'], ['Layang-layang', 'layang2'],
  ],
  es: [
    ['Lucía del Mar', 'luciadelmar_'], ['El Abuelo Paco', 'abuelo.paco'], ['Estrellita ✨', 'estrellita.x'], ['Ñandú Viajero', 'nandu.viaja'],
    ['Café con Leche', 'cafeconleche7'], ['Sol y Sombra', 'sol.sombra'], ['Martina', 'martina.mtz_x'], ['Don Tamal', 'don_tamal'], ['La Tía Chelo', 'tiachelo'], ['Río', 'rio_r'],
  ],
  ru: [
    ['Облако в штанах', 'oblako.v'], ['Баба Нюра', 'baba_nyura'], ['Лисичка 🦊', 'lisichka.fox'], ['Чай с вареньем', 'chai.varenye'],
    ['Кот Василий', 'kot_vasiliy_x'], ['Северный ветер', 'sever.veter'], ['Мандаринка', 'mandarinka_m'], ['Тихий океан', 'tihiy.okean'],
  ],
  ar: [
    ['ياسمين الشام', 'yasmin.sham'], ['قهوة الصباح', 'gahwa.sabah'], ['أم سيف', 'um_saif_x'], ['قمر 🌙', 'qamar.14'],
    ['نجم الشمال', 'najm.north'], ['وردة الجوري', 'joury.rose'], ['أبو فهد', 'abu_fahd_x'], ['غيمة', 'ghaima_g'],
  ],
};
