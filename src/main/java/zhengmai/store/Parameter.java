package zhengmai.store;

import java.util.List;
import java.util.Optional;

/**
 * What a question asks for before it can be asked: {@code #@ param: topic topic default=DRG | 主题 |
 * Topic}.
 *
 * @param name the variable in the query, without {@code ?}
 * @param type what may be given
 * @param optional whether the question can be asked without it
 * @param fallback the value where none is given
 * @param vocabulary where names are looked up: {@code scheme/topics}
 * @param choices the only values that can be given: 新增, 撤下; empty where there is no such list
 * @param zh its name in Chinese
 * @param en its name in English
 */
public record Parameter(
    String name,
    ParameterType type,
    boolean optional,
    Optional<String> fallback,
    Optional<String> vocabulary,
    List<String> choices,
    String zh,
    String en) {
  public Parameter {
    choices = List.copyOf(choices);
  }
}
