pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What stood on the plano sheet, photo by photo as the reading went on.
Card {
    id: card
    required property AppSession session
    required property string unit
    readonly property bool some: model.photos.length > 0

    signal opened(string record)

    padding: 2 * Theme.unit
    spacing: Theme.unit

    PlanoModel { id: model; session: card.session; unit: card.unit }

    AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Foto plano") }
    Flow {
        width: parent.width
        spacing: 2 * Theme.unit
        Repeater {
            model: model.photos
            Column {
                id: photo
                required property var modelData
                width: Theme.cardWidth / 2
                spacing: Theme.unit / 2
                Image {
                    width: parent.width
                    height: 0.75 * width
                    fillMode: Image.PreserveAspectFit
                    source: photo.modelData.url
                    sourceSize.width: Theme.cardWidth
                    asynchronous: true
                    Accessible.name: opener.text
                }
                AppText { visible: String(photo.modelData.url).length === 0; width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: photo.modelData.withdrawn ? qsTr("Sudah ditarik") : qsTr("Fotonya belum sampai di tablet ini") }
                AppButton { id: opener; objectName: "plano-" + photo.modelData.papers; width: parent.width; text: qsTr("Sesudah surat %1").arg(photo.modelData.papers); onClicked: card.opened(photo.modelData.record) }
            }
        }
    }
}
