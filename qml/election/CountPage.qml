import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    objectName: "countPage"
    required property AppSession session
    property string draft: ""
    property bool closing: false

    heading: model.unit.length > 0 ? qsTr("Hitung suara %1").arg(model.unit) : qsTr("Hitung suara")
    subheading: session.villageName
    wide: model.measured && !closing
    footerHeight: steps.implicitHeight
    hasNextStep: model.measured && !closing
    unsent: session.unsent
    refused: session.refused

    CountModel {
        id: model
        session: page.session
        Component.onCompleted: page.draft.length > 0 ? model.resume(page.draft) : model.start()
        onFinished: page.closing = true
    }

    AppText { visible: model.error.length > 0; width: parent.width; color: Theme.wrong; text: model.error }
    CountSettings { visible: !model.started; width: parent.width; onChosen: (settings) => model.setSettings(settings) }
    CountFigures { visible: model.started && !model.measured; width: parent.width; onMeasured: (figures) => model.setFigures(figures) }
    CountBoard { visible: model.measured && !page.closing; width: parent.width; count: model; tall: page.height > page.width }
    CountResult { visible: page.closing; width: parent.width; count: model; onCountAgain: page.closing = false; onDone: page.back() }

    footer: [
        Flow {
            id: steps
            visible: model.measured && !page.closing
            anchors { left: parent.left; right: parent.right; margins: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            layoutDirection: Qt.RightToLeft
            spacing: 2 * Theme.unit
            AppButton {
                objectName: "nextBallot"
                primary: true
                enabled: model.ballot.length > 0
                text: qsTr("Surat berikutnya")
                glyph: "arrow_forward"
                onClicked: model.nextBallot()
            }
            AppButton { objectName: "toResult"; text: qsTr("Hasil"); glyph: "fact_check"; onClicked: page.closing = true }
            AppButton {
                objectName: "undoBallot"
                enabled: model.papers > 0
                glyph: "undo"
                text: model.papers > 0 ? qsTr("Batalkan surat %1").arg(model.papers) : qsTr("Batalkan")
                onClicked: model.undoBallot()
            }
        }
    ]
}
