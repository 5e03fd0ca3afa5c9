package zhengmai.link;

import java.util.Optional;

/**
 * A title taken apart: 国家医疗保障局关于印发DRG/DIP支付方式改革三年行动计划的通知.
 *
 * @param full the whole in the form in which titles are compared
 * @param core without the issuing bodies in front: 关于印发DRG/DIP支付方式改革三年行动计划的通知
 * @param base without 关于印发…的通知 too: DRG/DIP支付方式改革三年行动计划
 * @param issuers the bodies in front: 国家医疗保障局
 * @param shell whether it is 关于印发…的通知
 * @param generic whether the base could be anybody's: 通知, 实施方案, 药品目录
 * @param repeated whether one body passes it again and again: 国务院关于修改部分行政法规的决定; such a title names
 *     a document together with its body and day only
 */
record TitleParts(
    String full,
    String core,
    String base,
    Optional<String> issuers,
    boolean shell,
    boolean generic,
    boolean repeated) {}
