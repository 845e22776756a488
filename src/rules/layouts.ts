import type { LayoutRule, PathRule } from './strip-rules.ts';

/**
 * Content systems of government portals, by the classes and ids that stand in block paths. All in lower case. The first
 * one whose body holds the whole report is taken, so the plain names come last.
 */
export const layouts: readonly LayoutRule[] = [
  {
    id: 'layout/trs-wcm',
    why: 'TRS WCM and its offspring (海云), the most frequent system',
    known: ['.trs_editor', '.trs_ueditor', '.trs_preappend', '.trs_autoadd', '.trs_paper_default', '.trs_word', '.article_extend', '.article_title_group'],
    body: ['.trs_editor', '.trs_ueditor', '.view', '#zoom', '.article_area', '.article_content', '#zoomcon', '.article-content', '.xl_content', '.gz_content', '.detail_content'],
    title: ['.article_title', '.article-title', '.xl_title', '.detail_title', '#title', '.title'],
    attachments: ['.article_attachment', '.attachment', '#appendix', '.fujian', '.fj'],
  },
  {
    id: 'layout/hanweb-jcms',
    why: 'Hanweb (大汉) JCMS: col/col123, art/2019/3/28/art_1_2.html',
    known: ['#zoom', '.main-fl-bt', '.main-txt', '.art_con', '.bt_content', '.bt-content', '#barrierfree_container', '.article-info', '.zoom'],
    body: ['#zoom', '.zoom', '.art_con', '.bt_content', '.bt-content', '.main-txt', '.article-conter', '.content'],
    title: ['.art_title', '.bt_title', '.main-fl-bt', '.title', '#title'],
    attachments: ['.fujian', '.art_fj', '.attachment'],
  },
  {
    id: 'layout/ucap',
    why: 'UCAP (开普) intensive platforms; class xxgk',
    known: ['#ucap-content', '.pages_content', '.xxgk_content', '.xxgk-content', '.content_article', '.article-detail'],
    body: ['#ucap-content', '.pages_content', '.xxgk_content', '.xxgk-content', '.easysite-news-text', '.content_article', '.article-detail'],
    title: ['.pages-title', '.article-title', '.xxgk_title', '.title'],
    attachments: ['.attach', '.attachment', '.appendix'],
  },
  {
    id: 'layout/boda-vsb',
    why: '博达 VSB: info/1161/2081.htm',
    known: ['#vsb_content', '#vsb_content_2', '#vsb_content_4', '#vsb_content_500', '#vsb_content_501', '.v_news_content', '.wp_articlecontent'],
    body: ['.v_news_content', '#vsb_content', '#vsb_content_2', '#vsb_content_4', '#vsb_content_500', '#vsb_content_501', '.wp_articlecontent'],
    title: ['.arti_title', '.titlestyle', '.content-title', '.title'],
    attachments: ['.fjlist', '.attachment'],
  },
  {
    id: 'layout/easysite',
    why: 'EasySite (动易 and 广东): easysite-news-text',
    known: ['.easysite-news-text', '.easysite-news-title', '.easysite-news-content'],
    body: ['.easysite-news-text', '.easysite-news-content'],
    title: ['.easysite-news-title'],
    attachments: ['.easysite-attach'],
  },
  {
    id: 'layout/siteengine-powereasy',
    why: '动易 SiteFactory and 政务版: news_content, #NewsContent',
    known: ['#newscontent', '.news_content', '#artcontent', '#articlecontent', '#fontzoom', '#contentbox', '.conttxt', '.contenttxt'],
    body: ['#newscontent', '.news_content', '#artcontent', '#articlecontent', '#fontzoom', '#contentbox', '.conttxt', '.contenttxt'],
    title: ['.news_title', '#newstitle', '.contitle', '.title'],
    attachments: ['.attach', '.fujian'],
  },
  {
    id: 'layout/guangdong-gkmlpt',
    why: '广东 gkmlpt and the provincial intensive platform',
    known: ['.article-content', '.zw-title', '.introduct', '.zw', '.classify', '.content-box', '.zoomcon'],
    body: ['.article-content', '.zw', '.content-box', '.zoomcon', '#content'],
    title: ['.zw-title', '.title', '.article-title'],
    attachments: ['.fj', '.attachments', '.attach'],
  },
  {
    id: 'layout/anhui-sunlight',
    why: '安徽 public/ pages: wenzhang, gzk-article',
    known: ['.wenzhang', '.gzk-article', '.gkwz_contnet', '.gkwz_title', '.newscontnet', '.j-fontcontent', '.wzcon'],
    body: ['.j-fontcontent', '.newscontnet', '.gkwz_contnet', '.gzk-article', '.wzcon', '.wenzhang'],
    title: ['.gkwz_title', '.newstitle', '.wztit'],
    attachments: ['.fujian', '.wz_fj'],
  },
  {
    id: 'layout/linewell',
    why: '南威 Linewell: bodylabel, htmlcontent',
    known: ['#bodylabel', '.htmlcontent', '#htmlcontent', '.detail-content', '.info-content'],
    body: ['#bodylabel', '.htmlcontent', '#htmlcontent', '.detail-content', '.info-content'],
    title: ['#titlelabel', '.detail-title', '.info-title'],
    attachments: ['.detail-attach', '.attach'],
  },
  {
    id: 'layout/gov-cn',
    why: '中国政府网 old and new',
    known: ['#ucap-content', '.article-colum', '#printcontent', '.p1', '.article_con'],
    body: ['#ucap-content', '#printcontent', '.article-colum', '.article_con'],
    title: ['.pages-title', '#ti', '.article'],
    attachments: ['.attach'],
  },
  {
    id: 'layout/shanghai-ivs',
    why: '上海 and its districts: the date stands again beside the text, in #ivs_date',
    known: ['#ivs_content', '#ivs_title'],
    body: ['#ivs_content'],
    title: ['#ivs_title'],
    attachments: [],
  },
  {
    id: 'layout/plain-ids',
    why: 'small and old portals that name the text block plainly',
    known: ['#content', '.content', '#contenttext', '#mycontent', '#article', '.article', '#maintext', '#text', '#doccontent', '.con_text', '.cont', '#cont', '.detail', '#info_content', '.wzy_content', '#js_content', '.entry-content', '.text_content', '.news_txt', '.nr', '.nrcontent', '.xl_cont', '.text-main', '.xl-xqnr', '.article-body', '.wordsection1', '.file_detail', '.contxt', '.articlecon', '#div_zhengwen', '.js-con', '.gk_zn_con', '#conn', '.entry', '.zoomty', '.zwnr', '.zfxxgk_content', '#wh_x_c'],
    body: ['#contenttext', '#doccontent', '#mycontent', '#info_content', '#js_content', '.entry-content', '.text_content', '.news_txt', '.nrcontent', '.xl_cont', '#maintext', '#article', '#content', '.content', '.article', '.con_text', '.cont', '#cont', '.detail', '.nr', '.text-main', '.xl-xqnr', '.article-body', '.file_detail', '.contxt', '.articlecon', '#div_zhengwen', '.js-con', '.gk_zn_con', '#conn', '.entry', '.zoomty', '.zwnr', '.zfxxgk_content', '#wh_x_c', '.wordsection1'],
    title: ['h1', '.title', '#title'],
    attachments: ['.attachment', '.fujian', '.attach'],
  },
]; // prettier-ignore

export const pathRules: readonly PathRule[] = [
  {
    id: 'path/navigation',
    why: 'menus by their class or id',
    category: 'menu',
    under: ['.nav', '#nav', '.menu', '#menu', '.menu_base', '.submenu', '.navbar', '.navigation', '#navigation', '.header', '#header', '.top', '#top', '.topbar', '.head', '#head', '.site-header', '.leftnav', '.sidebar', '#sidebar', '.side', '.left_menu', '.search_area', '.search_fixed', '.banner_header', '.header_line', '.lxglc-box_2021', '.aged_link'],
  },
  {
    id: 'path/footer',
    why: 'footers by their class or id',
    category: 'footer',
    under: ['.footer', '#footer', '.foot', '#foot', '.bottom', '#bottom', '.copyright', '#copyright', '.footer_base', '.links', '.friendlink', '.friend_link', '.yqlj', '.site-footer'],
  },
  {
    id: 'path/breadcrumb',
    why: 'breadcrumbs by their class or id',
    category: 'breadcrumb',
    under: ['.breadcrumb', '.breadcrumbs', '#breadcrumb', '.crumb', '.crumbs', '.position', '.location', '.dqwz', '.weizhi', '.currentposition', '.current_position', '.bread', '.mbx', '.wz_position', '.article_position', '.local'],
  },
  {
    id: 'path/share',
    why: 'share and QR boxes by their class or id',
    category: 'share',
    under: ['.share', '#share', '.share_box', '.bdsharebuttonbox', '.bshare', '.qrcode', '#qrcode', '.ewm', '.article_qrcode', '.article_qrcode_area', '.social-share', '.fenxiang', '.sharebox', '.erweima'],
  },
  {
    id: 'path/page-tools',
    why: 'print, font and close buttons by their class or id',
    category: 'page-tools',
    under: ['.function_icon', '.print', '.dayin', '.fontsize', '.font-size', '.zihao', '.article_tools', '.toolbar', '.pagetools'],
  },
  {
    id: 'path/related',
    why: 'related articles by their class or id',
    category: 'related',
    under: ['.related', '.relation', '.relevant', '.related_news', '.xgwz', '.xgyd', '.xgxx', '.correlation', '.recommend', '.hot_news', '.prev_next', '.prevnext', '.pre_next'],
  },
]; // prettier-ignore
