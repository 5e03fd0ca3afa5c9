package zhengmai.model;

import java.util.Objects;
import java.util.Optional;

/**
 * What a notice issues: 关于印发《X办法》的通知 issues X办法.
 *
 * @param title without 《》: {@code 山西省医疗保障社会监督员管理办法（试行）}
 * @param form its form: {@code 办法}
 * @param status its stage
 */
public record Instrument(String title, Optional<String> form, Stage status) {
  public Instrument {
    Objects.requireNonNull(title, "title");
  }
}
