package zhengmai.view;

import zhengmai.model.Stage;

/** How a stage is named and drawn: 试行, green. */
enum StageLook {
  DRAFT("征求意见", "draft", "#c98a00", "#fff6dc"),
  TRIAL("试行", "trial", "#2e8b57", "#e9f6ee"),
  INTERIM("暂行", "interim", "#7a5bb5", "#f1ecfa"),
  FINAL("正式", "formal", "#2f6db0", "#eef4fb");

  private final String zh;
  private final String en;
  private final String colour;
  private final String fill;

  StageLook(String zh, String en, String colour, String fill) {
    this.zh = zh;
    this.en = en;
    this.colour = colour;
    this.fill = fill;
  }

  String zh() {
    return zh;
  }

  String en() {
    return en;
  }

  String colour() {
    return colour;
  }

  String fill() {
    return fill;
  }

  static StageLook of(Stage stage) {
    return switch (stage) {
      case DRAFT -> DRAFT;
      case TRIAL -> TRIAL;
      case INTERIM -> INTERIM;
      case FINAL -> FINAL;
    };
  }
}
